// W3C Web Annotation (https://www.w3.org/TR/annotation-model/): a collection with its one page of annotations. Positions
// are code points (§4.2.5); a report carries them, so that a frozen edition exports without its text.
import type { Report } from '@/core/report.schema'
import type { ReportEvidence, ReportMark, ReportQuote } from '@/core/report-claim.schema'
import type { ExportWords } from '../words'
import type { Writer } from './writer'

type Body = Record<string, unknown>

export const w3c: Writer = {
  id: 'w3c',
  extension: 'jsonld',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  write: (report, words) => `${JSON.stringify(collectionOf(report, words), null, 2)}\n`,
}

function collectionOf(report: Report, words: ExportWords) {
  const base = `urn:tenkyo:report:${report.revision.sha256}:${report.edition?.number ?? 'working'}`
  const items = [
    ...report.claims.flatMap((claim) =>
      claim.annotations.map((mark) => annotationOf(mark, claim.evidence, report, words, claim.statement)),
    ),
    ...report.setAsides.map((mark) => annotationOf(mark, [], report, words, null)),
  ]
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: base,
    type: 'AnnotationCollection',
    label: words.t('report.titleOf', { title: report.article.title }),
    generated: report.at,
    total: items.length,
    first: { id: `${base}:page:1`, type: 'AnnotationPage', partOf: base, startIndex: 0, items },
  }
}

function annotationOf(
  mark: ReportMark,
  evidence: readonly ReportEvidence[],
  report: Report,
  { t, locale }: ExportWords,
  statement: string | null,
) {
  const text = (purpose: string, value: string, language: string = locale): Body => ({
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
    language,
  })
  const own = report.article.language
  return {
    id: `urn:uuid:${mark.id}`,
    type: 'Annotation',
    motivation: 'assessing',
    creator: { type: 'Person', name: mark.author },
    body: [
      // The code first, for programs; then the word for people.
      { type: 'TextualBody', purpose: 'classifying', value: mark.mark, format: 'text/plain' },
      text('assessing', t(`words.mark.${mark.mark}`)),
      ...mark.grounds.map((ground) => text('tagging', t(`words.ground.${ground}`))),
      ...mark.flags.map(({ flag, words }) => text('commenting', `${t(`words.flag.${flag}`)}: ${words}`)),
      ...(statement === null ? [] : [text('describing', statement, own)]),
      ...(mark.note === '' ? [] : [text('commenting', mark.note, own)]),
      ...evidence.flatMap((item) => evidenceBodies(item, t, text)),
    ],
    target: [mark.quote, ...(mark.secondQuote ? [mark.secondQuote] : [])].map((quote) => targetOf(quote, report)),
  }
}

/** What an evidence item is, in words, and where it is, as a resource to open. */
function evidenceBodies(
  item: ReportEvidence,
  t: ExportWords['t'],
  text: (purpose: string, value: string) => Body,
): Body[] {
  const stance = t(`words.stance.${item.stance}`)
  if (item.isProtected) return [text('describing', `${stance}: ${t('report.evidence.protected')}`)]
  const chain = item.chain.map((link) => link.name).join(' ← ')
  const described = text(
    'describing',
    `${stance}: ${[item.title, item.place, chain].filter((part) => part !== '').join(' — ')}`,
  )
  if (item.url === null) return item.excerpt === '' ? [described] : [described, text('describing', item.excerpt)]
  const selector = item.excerpt === '' ? {} : { selector: { type: 'TextQuoteSelector', exact: item.excerpt } }
  return [described, { type: 'SpecificResource', purpose: 'linking', source: item.url, ...selector }]
}

function targetOf(quote: ReportQuote, { article, revision }: Report) {
  return {
    type: 'SpecificResource',
    // Without an address the text is named by its hash.
    source: article.url ?? `urn:tenkyo:text:${revision.sha256}`,
    selector: [
      { type: 'TextPositionSelector', start: quote.startPoint, end: quote.endPoint },
      { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    ],
  }
}
