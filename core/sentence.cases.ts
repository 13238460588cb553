// Where sentences end: one case a rule. The sentences of a case are written apart; `glue` (default none) joins them into
// the block that is split.

/** A named block and the sentences it must give. */
export type SentenceCase = { name: string; sentences: string[]; glue?: string; language?: string }

export const SENTENCE_CASES: SentenceCase[] = [
  { name: 'plain Japanese', sentences: ['首脳は会談した。', '声明は出なかった！', 'なぜか？', '理由は不明だ'] },
  { name: 'a quotation with its verb', sentences: ['外相は「行く。必ず行く。」と述べた。', '会見は短かった。'] },
  { name: 'a quotation before its verb', sentences: ['「行く。必ず行く。」と外相は述べた。', '会見は短かった。'] },
  { name: 'a quotation that ends its sentence', sentences: ['外相は言った。', '「行く。」', '記者は黙った。'] },
  { name: 'a new sentence with しかし after a quotation', sentences: ['「行く。」', 'しかし彼は来なかった。'] },
  {
    name: 'quotations within quotations',
    sentences: ['「彼は『やめる。もう嫌だ。』と言った。私も聞いた。」と述べた。', '以上。'],
  },
  { name: 'white space before the closing mark', sentences: ['外相は言った、「行く。 」', '次の文だ。'], glue: ' ' },
  { name: 'brackets inside a sentence', sentences: ['大使（当時。現在は退任。）は否定した。', '次に進む。'] },
  {
    name: 'a bracketed sentence of its own',
    sentences: ['合意した。', '（同氏は昨年、別の席で違う説明をしている。）', '翌日発効した。'],
  },
  { name: 'a short bracketed note belongs to the sentence before', sentences: ['合意した。(後略)', '翌日発効した。'] },
  { name: 'a credit closes its sentence', sentences: ['再会談する。', '会場は未定だ。【7月3日 通信社】'] },
  { name: 'a credit that lost its closing mark', sentences: ['再会談する。', '会場は未定だ。【620日 通信社'] },
  {
    name: 'a note, a programme and a credit',
    sentences: ['会場は未定だ。(後略)「某局 2024年放送分より」【627日 某局'],
  },
  { name: 'a quotation after a full stop', sentences: ['工場で働く。', '「行かなくても、ここで仕事がある」'] },
  {
    name: 'a bracket never closed',
    sentences: ['機構(NATO拡張を非難した。', '次の文だ。', '「三つ目だ。四つ目だ。」と述べた。'],
  },
  {
    name: 'a quotation closed without opening',
    sentences: ['質問に、根拠の無い憶測だ」と答えた。', '次の文だ。', '三つ目だ。'],
  },
  {
    name: 'a quotation that closes behind a full stop without opening',
    sentences: ['憶測だ。」と答えた。', '次の文だ。'],
  },
  {
    name: 'a bracket never closed inside a quotation',
    sentences: ['「彼は（来る。すぐだ。」と述べた。', '次の文だ。', '三つ目だ。'],
  },
  {
    name: 'an opening mark belongs to what follows',
    sentences: ['述べた。', '『草案』は未公表だ。', '【速報】が出た。'],
  },
  { name: 'curly quotation marks', sentences: ['彼は“行く。必ず。”と述べた。', '次の文だ。'] },
  { name: 'straight quotation marks in Japanese', sentences: ['彼は"行く。必ず。 "と述べた。', '次の文だ。'] },
  { name: 'an odd straight mark', sentences: ['5"の画面だ。', '次の文だ。', '三つ目だ。'] },
  { name: 'an ellipsis of dots inside a sentence', sentences: ['集中している...しかし関連もある。', '次の文だ。'] },
  { name: 'initials inside Japanese', sentences: ['M.K.バドラ氏の記事だ。', 'U.S.スチールを買う。'] },
  { name: 'a decimal point', sentences: ['国境は4,209.3キロだ。', '率は1.5だ。'] },
  { name: 'stray marks join the sentence before', sentences: ['終わった。……。', '次の文だ。'] },
  { name: 'leading marks join the sentence behind', sentences: ['……。終わった。', '次の文だ。'] },
  {
    name: 'surrogates, a family and combining kana',
    sentences: ['𠮷野家だ。', '👨‍👩‍👧が来た。', 'か\u3099が同じだ。'],
  },
  {
    name: 'white space of every kind between',
    sentences: ['一つ目だ。', '二つ目だ。', '三つ目だ。'],
    glue: ' \u00a0\u3000',
  },
  {
    name: 'plain English',
    sentences: ['They met.', 'No statement came!', 'Why?', 'Nobody knows'],
    glue: ' ',
    language: 'en',
  },
  {
    name: 'an English quotation with its verb',
    sentences: ['“We will go. Soon,” he said.', 'They left.', '"Will you? Now?" she asked.', 'He nodded.'],
    glue: ' ',
    language: 'en',
  },
  {
    name: 'an English quotation with a name and its verb',
    sentences: ['“No. Never.” Sergey Lavrov said on Monday.', 'The room was silent.'],
    glue: ' ',
    language: 'en',
  },
  {
    name: 'English titles and numbers',
    sentences: [
      'Mr. Xi met Gen. Li.',
      'It was No. 4 of Feb. 24.',
      'M. K. Bhadrakumar wrote it.',
      'The U.S. Army denied it.',
    ],
    glue: ' ',
    language: 'en',
  },
  {
    name: 'initials at the end of a sentence',
    sentences: ['He flew to the U.S.', 'The visit was short.'],
    glue: ' ',
    language: 'en',
  },
  {
    name: 'apostrophes',
    sentences: ["It's the states' vote.", "They don't mind.", 'It’s ours.', 'That’s all.'],
    glue: ' ',
    language: 'en',
  },
  {
    name: 'single quotation marks',
    sentences: ["He said 'Stop. Now.' and left.", 'Nobody moved.', 'She wrote ‘No. Never.’ and signed.'],
    glue: ' ',
    language: 'en',
  },
]
