// The entry points of the command line, bundled beside the build. Each is a file of this folder.

/** Name → what it is for. `cli/<name>.ts` becomes `<build>/cli/<name>.mjs`. */
export const ENTRY_POINTS = {
  serve: 'prepares the data folder and serves the app',
  link: 'prints another sign-in link',
  verify: 'checks the chain of the history',
}
