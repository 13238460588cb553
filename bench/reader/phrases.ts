// The words the benchmark's articles are made of: phrases of our own, joined to sentences as a newspaper would. Among
// them what breaks tools: characters outside the BMP, emoji families, kana with a combining mark, full-width digits.

/** Each list gives one phrase of a sentence, in this order. No phrase begins with a combining mark. */
export const SENTENCE_PARTS: readonly (readonly string[])[] = [
  [
    '一方、',
    'これに対し、',
    'また、',
    'このため、',
    'その後、',
    '同時に、',
    'さらに、',
    '翌日になって、',
    '',
    '',
    '',
    '',
    '',
    '',
  ],
  [
    '港湾局の担当者は',
    '市の調査委員会は',
    '𠮷田町の町長は',
    '沿岸漁業組合の代表は',
    '北埠頭の荷役会社は',
    '県議会の会派は',
    '会計検査の報告書は',
    '地元紙の記者は',
    '匿名を条件に語った関係者は',
    '島の診療所の医師は',
    '橋の設計に携わった技術者は',
    '住民の団体「か\u3099んばる会」は',
    '運輸当局の幹部は',
    '造船所の労働組合は',
  ],
  [
    '昨年の秋に',
    '四月の会合で',
    '先週の記者会見で',
    '事故の翌朝に',
    '三度目の協議の席で',
    '年度末の報告の中で',
    '広場に集まった👨‍👩‍👧‍👦の前で',
    '夜半に及んだ審議の末に',
    '電話での取材に',
    '書面による回答で',
  ],
  [
    '旧倉庫の建て替えについて、',
    '水門の工事の遅れをめぐり、',
    '渡し船の廃止の案に関し、',
    '貯水池の水位の記録から、',
    '𩸽の漁獲量の推移について、',
    '防波堤の費用の分担に関し、',
    '燃料の備蓄の不足をめぐり、',
    '観光客の減少の見通しについて、',
    '送電線の経路の変更をめぐり、',
    '新しい灯台の設計図をもとに、',
  ],
  [
    '当初の見積もりより大きな負担になると',
    '記録の一部が失われていたと',
    '期限までに結論を出すのは難しいと',
    '二つの会社が費用を分け合う約束があったと',
    '住民への説明が足りなかったと',
    '数字の根拠は示されていないと',
    '合意の文書は存在しないと',
    '計画は予定どおりに進んでいると',
    '安全の基準を満たしていなかったと',
    'き\u3099ょうせいの見直しが避けられないと',
  ],
  [
    '述べた',
    '明らかにした',
    '報じた',
    '語った',
    '説明した',
    '認めた',
    '指摘した',
    '否定しなかった',
    '書いている',
    '見方を示した',
    '記している',
  ],
]

/** Phrases that put a figure into a sentence; `#` becomes a number, in half-width or full-width digits. */
export const FIGURES: readonly string[] = [
  '費用は#億円に上り、',
  '参加者は#人を数え、',
  '前の年に比べて#パーセント増え、',
  '全体のうち#件が未解決で、',
  '距離にして#キロを隔て、',
  '署名は#筆に達し、',
]

/** Whole sentences of speech, which hold a full stop inside their quotation marks. */
export const SPEECH: readonly string[] = [
  '「話し合いは終わっていない。結論を急ぐべきではない」',
  '「私たちは何も聞かされていなかった。これから確かめる」',
  '「数字は正しい。だが、読み方が違う」',
  '「橋は渡れる。ただし、重い車は別だ」',
]

/** What a heading is made of, with a number after it. */
export const HEADINGS: readonly string[] = [
  '港の再編と費用',
  '水門をめぐる記録',
  '住民の側から',
  '残された問い',
  '協議の行方',
]
