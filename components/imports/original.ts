// A text on its way to the server: its bytes as base64, and their number.
import type { Original } from './import-draft'

/** Bytes of UTF-8. */
export function bytesOf(original: Original): number {
  return original.from === 'file' ? original.bytes : new Blob([original.text]).size
}

/** What the server is sent. */
export async function sendable(original: Original): Promise<{ base64: string; fileName: string | null }> {
  if (original.from === 'file') return { base64: original.base64, fileName: original.name }
  return { base64: await base64Of(new Blob([original.text])), fileName: null }
}

/** A file read from the disk. */
export async function originalOf(file: File): Promise<Original> {
  return { from: 'file', name: file.name.slice(0, 300), base64: await base64Of(file), bytes: file.size }
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the file could not be read')))
    reader.readAsDataURL(blob)
  })
}
