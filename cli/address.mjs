// Where to listen: HOST and PORT, and whether that port is free.
import { createServer } from 'node:net'

/**
 * Reads HOST (default 127.0.0.1) and PORT (default 3000).
 * @param {NodeJS.ProcessEnv} environment
 * @returns {{ host: string, port: number } | null} null when PORT is no port
 */
export function readAddress(environment) {
  const port = Number(environment.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) return null
  return { host: environment.HOST || '127.0.0.1', port }
}

/** The address people open. @param {{ host: string, port: number }} at */
export function addressUrl({ host, port }) {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/**
 * Why the address cannot be listened on; null when it can.
 * @param {{ host: string, port: number }} at
 * @returns {Promise<string | null>} the system's error code
 */
export function whyNotFree({ host, port }) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
}
