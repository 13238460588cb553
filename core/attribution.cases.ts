// Spans with what they assert and whom they name. Made-up sentences in the shapes articles use.
import type { Assertion } from './words'

/** A span, the assertion to propose and the name to find (null: none). */
export type AttributionCase = { span: string; asserts: Assertion; name: string | null }

export const ATTRIBUTION_CASES: AttributionCase[] = [
  { span: '英国の週刊誌は「両者は合意している」と報じている。', asserts: 'attribution', name: '英国の週刊誌' },
  { span: 'ラブロフ外相は会見で、同盟を築く用意があると述べた。', asserts: 'attribution', name: 'ラブロフ外相' },
  { span: 'ラブロフ外相は「同盟を築く。必ず築く。」と語った', asserts: 'attribution', name: 'ラブロフ外相' },
  { span: 'タス通信などによると、首脳は関係を高く評価した。', asserts: 'attribution', name: 'タス通信' },
  { span: '国際移住機関(IOM)によれば約130万人だ。', asserts: 'attribution', name: '国際移住機関(IOM)' },
  { span: 'ドゥダ大統領は着弾したとの見方を公式に否定した。', asserts: 'attribution', name: 'ドゥダ大統領' },
  { span: '報道官は懸念を示した上で、対話を続けるとの立場を示した。', asserts: 'attribution', name: '報道官' },
  { span: 'タイムズ紙が、要請は2月上旬だったと、3日に報じました。', asserts: 'attribution', name: 'タイムズ紙' },
  { span: '中国は供与は行き過ぎだと主張している。', asserts: 'attribution', name: '中国' },
  { span: 'ただSpectator誌は自認しているとも付け加えた。', asserts: 'attribution', name: 'Spectator誌' },
  { span: '同氏は極めて重要だと指摘した。', asserts: 'attribution', name: null },
  {
    span: '中国外務省報道官は二国間の交流であると述べるにとどめた。',
    asserts: 'attribution',
    name: '中国外務省報道官',
  },
  { span: '習氏は関係は揺るがないと強調した。【7月3日 時事】', asserts: 'attribution', name: '習氏' },
  { span: '工場には約千人が働いているという。', asserts: 'attribution', name: null },
  { span: '中国は2月20日、冬季五輪の閉会式を行った。', asserts: 'content', name: null },
  { span: '首脳は北京で会談した。', asserts: 'content', name: null },
  { span: '国境は4,209.3キロある。', asserts: 'content', name: null },
  { span: '外相は合意したと述べたが、文書は存在しない。', asserts: 'content', name: null },
  { span: '両国は条約に署名した。', asserts: 'content', name: null },
  { span: '貿易額は昨年890億ドルに達した。', asserts: 'content', name: null },
  { span: '“We are allies,” Sergey Lavrov said on Saturday.', asserts: 'attribution', name: 'Sergey Lavrov' },
  { span: '"We are allies," said the foreign minister.', asserts: 'attribution', name: 'the foreign minister' },
  { span: 'The talks failed, according to two officials.', asserts: 'attribution', name: 'two officials' },
  { span: 'According to The Spectator, a back channel exists.', asserts: 'attribution', name: 'The Spectator' },
  {
    span: 'The New York Times reported that China had asked for a delay.',
    asserts: 'attribution',
    name: 'The New York Times',
  },
  { span: 'He said it was over.', asserts: 'attribution', name: null },
  { span: 'The games closed on 20 February.', asserts: 'content', name: null },
  { span: 'Trade reached 89 billion dollars in 2023.', asserts: 'content', name: null },
]
