// A chart made on the server: one SVG for page, file and print. It carries its own title and description.

export function Chart({ svg, className }: { svg: string | null; className?: string }) {
  if (svg === null) return null
  // Our own drawing (formats/chart), which escapes what people typed.
  return <div className={className} dangerouslySetInnerHTML={{ __html: svg }} />
}
