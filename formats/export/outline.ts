// The report as a document in words: sections of plain pieces. Markdown and HTML only dress it.
import { attributionSayings, findingSayings, methodSayings, readerSaying } from '@/core/report-sayings'
import type { Report } from '@/core/report.schema'
import { dayText, type ExportWords, listText } from '../words'
import { claimSection } from './outline-claim'
import { changesPieces, coveragePieces, groundsPieces, indexPieces, sharesPieces } from './outline-figures'
import { casesPieces, historyPieces, provisionalPieces, setAsidePieces, sourcesPieces } from './outline-lists'
import { type Inline, type Outline, type Piece, paragraph, plain, type Section, said } from './outline-parts'

/** The report in the order of the eight items the Fact-check Initiative Japan asks for. */
export function outlineOf(report: Report, words: ExportWords): Outline {
  const { t, locale } = words
  const of = (heading: string, pieces: Piece[], sections: Section[] = []): Section => ({
    heading: t(`report.heading.${heading}`),
    pieces,
    sections,
  })
  const { edition } = report
  const all = [
    of('checked', [checkedPiece(report, words)]),
    of('finding', findingPieces(report, words)),
    of('index', indexPieces(report, words)),
    of('shares', sharesPieces(report, words)),
    of('coverage', coveragePieces(report, words)),
    of('changes', changesPieces(report, words)),
    of(
      'evidence',
      [paragraph(t('report.fullText'), 'note')],
      report.claims.map((claim) => claimSection(claim, words)),
    ),
    of('setAsides', setAsidePieces(report, words)),
    of('grounds', groundsPieces(report, words)),
    of('sources', sourcesPieces(report, words)),
    of('cases', casesPieces(report, words)),
    of('provisional', provisionalPieces(report, words)),
    of('comment', [paragraph(t('report.noComment'))]),
    of('method', methodPieces(report, words)),
    of('people', [
      {
        kind: 'facts',
        rows: [
          [t('report.people.authors'), plain(listText(report.people.authors, locale) || t('report.none'))],
          [t('report.people.reviewers'), plain(listText(report.people.reviewers, locale) || t('report.none'))],
          ...(edition ? [[t('report.people.publisher'), plain(edition.publishedBy)] as [string, Inline[]]] : []),
        ],
      },
    ]),
    of('history', historyPieces(report, words)),
  ]
  return {
    label: t('report.factCheck'),
    title: t('report.titleOf', { title: report.article.title }),
    status: edition
      ? `${t('report.editionNumber', { number: edition.number })} · ${t('report.published', { date: dayText(edition.publishedAt, locale) })}`
      : `${t('report.working')} ${t('report.composed', { date: dayText(report.at, locale) })}`,
    sections: all.filter(({ pieces, sections }) => pieces.length + sections.length > 0),
    foot: t('export.made', { date: dayText(report.at, locale) }),
  }
}

function checkedPiece({ article, revision, project }: Report, { t, locale }: ExportWords): Piece {
  const unknown = t('report.unknown')
  return {
    kind: 'facts',
    rows: [
      [t('words.nouns.article'), [{ text: article.title, isStrong: true }]],
      [t('report.article.outlet'), plain(article.outlet || unknown)],
      [t('report.article.author'), plain(article.author || unknown)],
      [t('report.article.publishedOn'), plain(article.publishedOn ? dayText(article.publishedOn, locale) : unknown)],
      [t('report.article.url'), article.url ? [{ text: article.url, href: article.url }] : plain(unknown)],
      [t('words.nouns.revision'), plain(`${revision.number}`)],
      [t('report.article.imported'), plain(dayText(revision.importedAt, locale))],
      [t('report.article.project'), plain(project)],
    ],
  }
}

function findingPieces(report: Report, words: ExportWords): Piece[] {
  const { t } = words
  const [lead, ...rest] = findingSayings(report)
  return [
    ...(lead ? said(words, [lead], 'lead') : []),
    ...said(words, [...rest, ...attributionSayings(report)]),
    ...report.flags.map(({ flag, count }) =>
      paragraph(t('report.finding.flags', { flag: t(`words.flag.${flag}`), n: count })),
    ),
    ...said(words, [readerSaying(report)]),
    paragraph(t('report.index.unverifiable'), 'note'),
  ]
}

function methodPieces(report: Report, words: ExportWords): Piece[] {
  const { t } = words
  const { revision } = report
  return [
    ...said(words, methodSayings(report)),
    {
      kind: 'facts',
      rows: [
        [
          t('report.method.hash'),
          plain(`${revision.sha256} (${t('report.method.characters', { n: revision.characters })})`),
        ],
        [t('report.method.originalHash'), plain(revision.originalSha256)],
      ],
    },
  ]
}
