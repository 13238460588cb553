// A font file that is imported gives its address.
declare module '*.woff2' {
  const address: string
  export default address
}
