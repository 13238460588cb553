// Readings (furigana) written into the text itself: 田中（たなか） as newspapers have it, and ｜漢字《かんじ》 as Aozora Bunko
// does. Found so that a reader may have them stand back; the text stays as it is.

/** A reading with its brackets: UTF-16, half-open. `｜`, where it marks the beginning of the word, comes as one of its own. */
export type Reading = { start: number; end: number }

/** A reading longer than this is a remark. */
const LONGEST = 24

/**
 * The readings of a text, in order. Hiragana alone in round brackets right behind a kanji is one; in 《》 katakana too, and
 * behind anything that ｜ sets off. 同国（ロシア） is no reading, so katakana in round brackets stays. Linear.
 */
export function readingsOf(text: string): Reading[] {
  const readings: Reading[] = []
  let bar = -1
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\n') bar = -1
    else if (sign === '｜' || sign === '|') bar = at
    const closing = sign === '（' ? '）' : sign === '(' ? ')' : sign === '《' ? '》' : null
    if (closing === null) continue
    const end = endOfReading(text, at + 1, closing)
    const isSetOff = closing === '》' && bar >= 0 && bar < at - 1
    if (end > 0 && (isSetOff || isKanjiBefore(text, at))) {
      if (isSetOff) readings.push({ start: bar, end: bar + 1 })
      readings.push({ start: at, end })
      at = end - 1
    }
    bar = -1
  }
  return readings
}

/** Behind the closing bracket of a reading; 0 where the brackets hold something else. */
function endOfReading(text: string, from: number, closing: string): number {
  const isLetter = closing === '》' ? isKana : isHiragana
  for (let at = from; at < text.length && at - from <= LONGEST; at++) {
    if (text[at] === closing) return at > from && isLetter(text.charCodeAt(from)) ? at + 1 : 0
    if (!isLetter(text.charCodeAt(at)) && !BETWEEN.has(text[at] ?? '')) return 0
  }
  return 0
}

/** What may stand between the kana of a reading: a space or dot between family name and given name. */
const BETWEEN = new Set(['・', ' ', '　', '゠', '＝', '=', '\u3099', '\u309a', 'ﾞ', 'ﾟ'])

function isHiragana(unit: number): boolean {
  return (unit >= 0x3041 && unit <= 0x3096) || unit === 0x309d || unit === 0x309e || unit === 0x30fc
}

function isKana(unit: number): boolean {
  return isHiragana(unit) || (unit >= 0x30a1 && unit <= 0x30fe && unit !== 0x30fb) || (unit >= 0xff66 && unit <= 0xff9d)
}

const KANJI = /[\p{Script=Han}々〆ヶ]$/u

/** Whether a kanji ends at an offset, a shape chosen for it or not. */
function isKanjiBefore(text: string, at: number): boolean {
  return KANJI.test(text.slice(Math.max(0, at - 4), at).replace(/[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]/g, ''))
}
