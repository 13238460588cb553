// Joining class names.

/** The class names that are set, with a space between. */
export function classes(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
