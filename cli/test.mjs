// `npm test`: every check and test, one part after another. All parts run even when one fails; the last line is the sum.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const reports = mkdtempSync(join(tmpdir(), 'tenkyo-test-'))
const unitReport = join(reports, 'unit.json')
const browserReport = join(reports, 'browser.json')

/** @typedef {{ passed: number, failed: number }} Counts */

/** A part without counts of its own is one test. @type {{ name: string, command: string[], env?: Record<string, string>, count?: () => Counts }[]} */
const PARTS = [
  { name: 'types', command: ['npm', 'run', '--silent', 'check:types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'check:lint'] },
  { name: 'format', command: ['npm', 'run', '--silent', 'check:format'] },
  {
    name: 'unit',
    command: [
      'node',
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    count: () => unitCounts(readReport(unitReport)),
  },
  { name: 'build', command: ['node', 'cli/build-once.mjs'] },
  {
    name: 'browser',
    command: ['node', 'node_modules/@playwright/test/cli.js', 'test'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
    count: () => browserCounts(readReport(browserReport)),
  },
]

const lines = []
const sum = { passed: 0, failed: 0 }
for (const part of PARTS) {
  console.log(`\n── ${part.name}`)
  const began = Date.now()
  const code = await run(part.command, part.env ?? {})
  const counts = countOf(part, code)
  sum.passed += counts.passed
  sum.failed += counts.failed
  const seconds = Math.round((Date.now() - began) / 1000)
  lines.push(`${part.name.padEnd(8)} ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`)
}
rmSync(reports, { recursive: true, force: true })
console.log(`\n${lines.join('\n')}\n${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = sum.failed === 0 ? 0 : 1

/**
 * A runner that failed without a failed test (it did not start, a file did not load) counts as one failure.
 * @param {(typeof PARTS)[number]} part @param {number} code @returns {Counts}
 */
function countOf(part, code) {
  const counts = part.count?.() ?? { passed: code === 0 ? 1 : 0, failed: 0 }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/** @returns {Counts} */
function unitCounts(report) {
  return report === null ? { passed: 0, failed: 0 } : { passed: report.numPassedTests, failed: report.numFailedTests }
}

/** @returns {Counts} */
function browserCounts(report) {
  if (report === null) return { passed: 0, failed: 0 }
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky }
}

/** @param {string[]} command @param {Record<string, string>} env @returns {Promise<number>} the exit code */
function run([file = '', ...args], env) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    // Whoever ends the tests ends the part that runs; it would go on by itself otherwise.
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      child.kill(signal)
      process.exit(1)
    }
    process.once('SIGTERM', stop)
    child.on('error', reject)
    child.on('exit', (code) => {
      process.off('SIGTERM', stop)
      resolve(code ?? 1)
    })
  })
}
