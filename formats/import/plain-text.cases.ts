// What the plain-text reader must find in the five articles and in the five demo articles: line numbers by kind (lines not
// named are paragraphs; blank lines are none), and the facts, the title by its length only.
import type { GuessedFacts } from './facts'

type Kinds = Record<string, Record<string, number[]>>
type Facts = Record<string, Omit<GuessedFacts, 'title'> & { titleLength: number }>

/** Of the files in CORPUS_DIR. */
export const CORPUS_KINDS: Kinds = {
  '000-track2-backchannel.txt': {
    title: [1],
    boilerplate: [3, 11, 13, 19, 21, 27, 29, 35, 37, 43, 45, 53, 54, 55, 56, 57, 61, 63, 65],
  },
  '001-sino-russian-entente.txt': {
    title: [1],
    heading: [3, 66],
    boilerplate: [5, 7, 9, 11, 63, 64, 114, 116, 118],
    caption: [15, 68],
  },
  '002-sco-honeymoon.txt': {
    title: [1],
    boilerplate: [3],
    caption: [5],
    heading: [9, 15, 31, 41, 47, 118, 140, 161, 167, 187, 207],
    quote: [
      17, 21, 25, 43, 49, 51, 55, 59, 63, 67, 71, 75, 79, 82, 86, 90, 94, 97, 100, 106, 110, 114, 120, 122, 124, 126,
      128, 130, 132, 134, 136, 138, 141, 143, 145, 147, 149, 151, 153, 155, 169, 173, 177, 189, 193, 197, 201, 209, 213,
      217, 221, 225, 229, 233, 237, 241, 245, 249, 253, 257, 261, 265, 269,
    ],
    separator: [27, 102, 157, 179, 203, 271],
  },
  '003-olympics-delay.txt': {
    title: [1],
    boilerplate: [2, 4, 105, 145, 148, 150, 152, 155, 158, 162],
    heading: [18, 57, 110],
  },
  '004-asia-pacific-wagons.txt': {
    boilerplate: [1, 3, 7, 9],
    title: [5],
    caption: [11, 35],
    heading: [45],
    quote: [49, 51, 57],
  },
}

/** Of the files in CORPUS_DIR. */
export const CORPUS_FACTS: Facts = {
  '000-track2-backchannel.txt': { author: '', publishedOn: null, outlet: '', language: 'ja', titleLength: 37 },
  '001-sino-russian-entente.txt': { author: '', publishedOn: null, outlet: '', language: 'ja', titleLength: 20 },
  '002-sco-honeymoon.txt': { author: '', publishedOn: null, outlet: '碧空', language: 'ja', titleLength: 46 },
  '003-olympics-delay.txt': {
    author: 'Kevin Hughes',
    publishedOn: '2022-03-06',
    outlet: '',
    language: 'ja',
    titleLength: 30,
  },
  '004-asia-pacific-wagons.txt': {
    author: 'M.K.バドラクマール',
    publishedOn: '2023-04-19',
    outlet: 'locom2 diary',
    language: 'ja',
    titleLength: 33,
  },
}

/** Of the files in seeds/articles. */
export const SEED_KINDS: Kinds = {
  '000-track2-backchannel.txt': {
    title: [1],
    boilerplate: [3, 11, 13, 19, 21, 27, 29, 37, 39, 49, 50, 51, 52, 56, 58, 59],
  },
  '001-sino-russian-entente.txt': {
    title: [1],
    heading: [3, 56],
    boilerplate: [5, 7, 9, 11, 53, 54, 90, 92, 94, 96, 98],
    caption: [15, 58],
  },
  '002-sco-honeymoon.txt': {
    title: [1],
    boilerplate: [3],
    caption: [5],
    heading: [9, 15, 30, 40, 46, 86, 102, 109, 115, 126, 137],
    quote: [
      17, 21, 25, 42, 48, 52, 56, 60, 63, 67, 70, 75, 79, 83, 88, 90, 92, 94, 96, 98, 100, 104, 117, 121, 128, 132, 139,
      143, 147, 151, 155, 159, 163,
    ],
    separator: [27, 72, 106, 123, 134, 165],
  },
  '003-olympics-delay.txt': {
    title: [1],
    boilerplate: [2, 3, 93, 127, 130, 132, 134, 137, 141],
    heading: [17, 52, 98],
  },
  '004-asia-pacific-wagons.txt': {
    boilerplate: [1, 3, 7, 9, 11],
    title: [5],
    caption: [13],
    heading: [47],
    quote: [51, 53],
  },
}

/** Of the files in seeds/articles. */
export const SEED_FACTS: Facts = {
  '000-track2-backchannel.txt': { author: '', publishedOn: null, outlet: '', language: 'ja', titleLength: 39 },
  '001-sino-russian-entente.txt': { author: '', publishedOn: null, outlet: '', language: 'ja', titleLength: 19 },
  '002-sco-honeymoon.txt': { author: '', publishedOn: null, outlet: '青空時評', language: 'ja', titleLength: 31 },
  '003-olympics-delay.txt': {
    author: 'Kevin Hughes',
    publishedOn: '2022-03-06',
    outlet: '',
    language: 'ja',
    titleLength: 32,
  },
  '004-asia-pacific-wagons.txt': {
    author: 'M.K.バドラクマール',
    publishedOn: '2023-04-19',
    outlet: 'komorebi diary',
    language: 'ja',
    titleLength: 32,
  },
}
