// Reports as files and drawings: the catalogue handed to writers and charts, and the headers of a download. Reading one is no event.
import { getLocale, getTranslations } from 'next-intl/server'
import { Refusal } from '@/core/refusal'
import type { Report } from '@/core/report.schema'
import { LOCALES, type Locale } from '@/core/words'
import { findEdition } from '@/db/editions'
import { chartsOf } from '@/formats/chart/report-charts'
import type { Writer } from '@/formats/export/writer'
import { writerOf } from '@/formats/export/writers'
import type { ExportWords } from '@/formats/words'
import { reading } from './database'
import { attachment, cleanName } from './export-name'
import { publishedReport, workingReport } from './reports'

/** The catalogue for charts and writers, in a language: by default the reader's. */
async function pageWords(named?: Locale): Promise<ExportWords> {
  const locale = named ?? (await getLocale())
  const t = await getTranslations({ locale })
  return { locale, t: (key, values) => t(key as never, values as never) }
}

/** The drawings of a report for its page, in the reader's language. */
export async function pageCharts(report: Report): Promise<ReturnType<typeof chartsOf>> {
  return chartsOf(report, await pageWords())
}

/** The language a request names (`?lang=ja`), or undefined for the reader's own. */
export function languageOf(request: Request): Locale | undefined {
  const named = new URL(request.url).searchParams.get('lang')
  return LOCALES.find((locale) => locale === named)
}

/** The working report of an article as a file in a format, for members. Unknown format: `not-found`. */
export async function exportWorking(
  projectId: string,
  articleId: string,
  format: string,
  request: Request,
): Promise<Response> {
  const writer = writerFor(format)
  const report = await workingReport(projectId, articleId)
  return download(report, writer, await pageWords(languageOf(request)))
}

/**
 * An edition as a file in a format, for anyone. Its JSON is the frozen text itself, byte for byte what its SHA-256 was
 * taken of. Unknown format: `not-found`; withdrawn: `edition-withdrawn`.
 */
export async function exportEdition(editionId: string, format: string, request: Request): Promise<Response> {
  const writer = writerFor(format)
  const { report } = await publishedReport(editionId)
  const words = await pageWords(languageOf(request))
  if (writer.id !== 'json') return download(report, writer, words)
  const frozen = await findEdition(reading(), editionId)
  return download(report, { ...writer, write: () => frozen?.canonical ?? '' }, words)
}

function writerFor(format: string): Writer {
  const writer = writerOf(format)
  if (writer === null) throw new Refusal('not-found')
  return writer
}

/** A report as a download in a format: named after the article, opened by no browser as a page. */
export function download(report: Report, writer: Writer, words: ExportWords): Response {
  return new Response(writer.write(report, words), {
    headers: {
      'content-type': writer.mediaType,
      'content-disposition': attachment(fileName(report, words), writer.extension),
      'content-language': words.locale,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

/** Bytes of the article's title in a file name, so that what follows it stays whole. */
const TITLE_BYTES = 120

function fileName({ article, edition, at }: Report, { t }: ExportWords): string {
  const which = edition
    ? t('reportPage.fileEdition', { number: edition.number })
    : t('reportPage.fileWorking', { date: dayInTokyo(at) })
  return cleanName(t('reportPage.fileName', { title: cleanName(article.title, TITLE_BYTES), which }))
}

/** 2024-07-03, which sorts in a folder. */
function dayInTokyo(time: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date(time))
}
