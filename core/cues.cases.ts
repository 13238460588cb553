// Made-up texts with the cues they must give, written in the text itself: ⟦type:words⟧, and ⟦attribution<name:words⟧ where
// somebody is cited (~ before the name: without a name of his own). One case a rule.

/** A named text with its cues in it; `language` ja unless said. */
export type CueCase = { name: string; text: string; language?: string }

export const CUE_CASES: CueCase[] = [
  { name: 'a particle and its verb', text: '外相は行くべきだ⟦attribution<外相:と述べた⟧。' },
  {
    name: 'a quotation and its verb',
    text: '報道官は⟦quotation:「何も決めていない」⟧⟦attribution<報道官:と語った⟧。',
  },
  {
    name: 'who speaks between the particle and the verb',
    text: '合意は近い⟦attribution<沿岸新聞:と、沿岸新聞が、⟦date:3日⟧に報じた⟧。',
  },
  { name: 'an adverb between', text: '市長は橋は安全だ⟦attribution<市長:と強い口調で反論した⟧。' },
  { name: 'a view that is shown', text: '議長は延期すべきだ⟦attribution<議長:との見方を示した⟧。' },
  { name: 'こと and 旨', text: '外務省は合意がある⟦attribution<外務省:ことを否定した⟧。' },
  {
    name: 'two speakers in a row',
    text: '甲氏は前進だ⟦attribution<甲氏:と評価し⟧、乙氏は後退だ⟦attribution<乙氏:と批判した⟧。',
  },
  {
    name: 'one speaker twice',
    text: '甲氏は前進だ⟦attribution<甲氏:と述べ⟧、次も会う⟦attribution<甲氏:と明言した⟧。',
  },
  {
    name: 'one who reports what another says',
    text: '海岸紙は、調査団が、橋は危ない⟦attribution<調査団:と警告している⟧、⟦attribution<海岸紙:と報じた⟧。',
  },
  { name: 'a source phrase', text: '⟦anonymity:港の関係筋⟧⟦attribution<~港の関係筋:によると⟧、船は来ない。' },
  { name: 'a source phrase with its kind', text: '市⟦attribution<市:の発表によると⟧、⟦figure:12人⟧が渡った。' },
  { name: 'a pronoun names nobody', text: '同氏は来る⟦attribution:と述べた⟧。' },
  { name: 'hearsay', text: '橋は古い⟦attribution:という⟧。船は速い⟦attribution:とされる⟧。' },
  { name: 'an announced statement', text: '記者は⟦attribution<記者:こう書いた⟧。橋は落ちた。' },
  { name: 'a credit', text: '会談は終わった。⟦attribution<沿岸通信:【7月3日 沿岸通信】⟧' },
  { name: 'a credit that lost its end', text: '会談は終わった。⟦attribution<沿岸通信:【73日 沿岸通信⟧' },
  { name: 'a document', text: '共同声明は橋を直す⟦attribution<共同声明:としている⟧。' },
  {
    name: 'acts and thoughts are no sayings',
    text: '首相は修理を要請した。市は橋が要ると考えている。外相は会談した。',
  },
  { name: 'a set phrase', text: '知事は橋を直すべきだ⟦attribution<知事:と警鐘を鳴らした⟧。' },
  {
    name: 'who says so, named after',
    text: '⟦quotation:「橋は安全です」⟧。⟦attribution<町長の乙川氏:そう語るのは町長の乙川氏だ⟧。',
  },
  { name: 'what was not said', text: '首相は⟦quotation:「辞めない」⟧と言っていない。' },
  { name: 'and is no saying', text: '彼女は夫と話した。市長は知事と協議し、町長と会食した。' },
  {
    name: 'hedging',
    text: '橋は落ちる⟦hedging:かもしれない⟧。船は来ない⟦hedging:とみられる⟧。港は閉じた⟦hedging:らしい⟧。遅れる⟦hedging:可能性が高い⟧。雨の⟦hedging:ようだ⟧。',
  },
  { name: 'possibility as a thing', text: '統合の可能性を調べた。港らしい港だ。' },
  {
    name: 'だろう of the future and of the present',
    text: '橋は落ちる⟦forecast:だろう⟧。彼は今ごろ寝ている⟦hedging:だろう⟧。',
  },
  {
    name: 'forecasts',
    text: '工事は⟦date:来年⟧始まる⟦forecast:予定だ⟧。船は増える⟦forecast:見通しだ⟧。値は下がると⟦forecast:予想される⟧。',
  },
  { name: 'a plan that is past', text: '予定通り終わった。予測不可能な動きだった。' },
  { name: 'a headline that asks', text: '橋の修理、秘密裏に合意⟦hedging:か⟧' },
  {
    name: 'anonymity',
    text: '⟦anonymity:事情に詳しい関係者⟧は⟦anonymity:匿名を条件に⟧橋は危ない⟦attribution<~事情に詳しい関係者:と明かした⟧。',
  },
  {
    name: 'figures, full-width too',
    text: '費用は⟦figure:1兆5,000億円⟧、船は⟦figure:３８隻⟧、距離は⟦figure:4,209.3キロ⟧、⟦figure:数千人⟧が⟦figure:20年間⟧、約⟦figure:３．５％⟧。',
  },
  { name: 'numbers that are no figures', text: '第4条とS-400と2発目と二国間と1対1の会談。成果の1つだ。' },
  {
    name: 'dates',
    text: '⟦date:2024年6月19日⟧、⟦date:昨年11月⟧、⟦date:3月2日(水)⟧、⟦date:先週木曜日⟧、⟦date:４月上旬⟧、⟦date:4月16日から19日⟧、⟦date:1960年代⟧、⟦date:令和6年⟧、⟦date:翌日⟧。',
  },
  {
    name: 'terms and titles are no quotations',
    text: '「北の光」という船。記事「橋は落ちた」を読む。「実務会談」を開く。',
  },
  { name: 'a term somebody uses of it', text: '甲氏は橋を⟦quotation:「最良」⟧⟦attribution<甲氏:と評価した⟧。' },
  { name: 'a quotation over sentences', text: '⟦quotation:「橋は落ちた。船は来ない。」⟧' },
  {
    name: 'surrogates, a family, combining kana',
    text: '👨‍👩‍👧、𠮷田市長は⟦quotation:「か\u3099っこうを直す」⟧⟦attribution<𠮷田市長:と述べた⟧。',
  },
  {
    name: 'English sayings',
    language: 'en',
    text: '⟦quotation:“The bridge is safe,”⟧ Mayor Ana Lind ⟦attribution<Mayor Ana Lind:said⟧ on ⟦date:Monday⟧. ⟦attribution<the harbour board:According to⟧ the harbour board, trade grew. He ⟦attribution:said⟧ so.',
  },
  {
    name: 'English words of anonymity, hedging and forecast',
    language: 'en',
    text: '⟦anonymity:Two officials⟧ ⟦attribution<~Two officials:told⟧ The Review it ⟦hedging:may⟧ fall. It ⟦forecast:will⟧ be closed. It ⟦hedging:appears to⟧ lean.',
  },
  {
    name: 'English hearsay and documents',
    language: 'en',
    text: '⟦attribution:It was said that⟧ it sank. The survey ⟦attribution<The survey:found⟧ that it sank.',
  },
  {
    name: 'English figures and dates',
    language: 'en',
    text: 'It cost ⟦figure:$1.2 billion⟧ and took ⟦figure:30,000 workers⟧ until ⟦date:19 June 2024⟧.',
  },
  {
    name: 'English that is no saying',
    language: 'en',
    text: 'A noted scholar arrived. The reports lay on the desk. They were told to wait.',
  },
]
