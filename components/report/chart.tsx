// A chart made on the server: one SVG for page, file and print. It carries its own title and description.

/** As wide as its type stays that of the page. */
export function Chart({ svg }: { svg: string | null }) {
  if (svg === null) return null
  // Our own drawing (formats/chart), which escapes what people typed.
  return <div className="max-w-md overflow-x-auto" dangerouslySetInnerHTML={{ __html: svg }} />
}
