import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules', '.next*', 'build', 'data', 'e2e/**/*.spec.ts'],
    testTimeout: 20_000,
    // Left to itself the runner keeps a core free, and starts a process a file: on two cores that doubles the wait.
    pool: 'threads',
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
