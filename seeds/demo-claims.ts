// Claims that annotations share, in one article or in several.
import type { DemoClaim } from './demo-shape'

export const CLAIMS = {
  track2: {
    statement:
      '公式の「Track1」とは別に秘密の対話ルート「Track2」があり、NATOと中国は、NATO規格の戦車・戦闘機・長射程ミサイルの供与を控え、中国がロシアに核を使わせないことで合意している',
    asserts: 'content',
    by: 'yoshida',
  },
  olympics: {
    statement: 'ウクライナ侵攻は北京冬季五輪が終わるまで待つという話が、侵攻の前に中国とロシアの間で交わされていた',
    asserts: 'content',
    by: 'hasegawa',
  },
  noLimits: {
    statement: '2022年2月4日の中ロ共同声明は、両国の友好に限りはないとうたった',
    asserts: 'content',
    by: 'yoshida',
  },
  mig29: {
    statement: '米国防総省は2022年3月8日、ポーランドのMiG-29をウクライナへ渡す提案を退けた',
    asserts: 'content',
    by: 'hasegawa',
  },
  kharkiv: {
    statement: 'ロシア軍のハリコフ州での新たな攻勢は2024年5月10日に始まった',
    asserts: 'content',
    by: 'yoshida',
  },
  trueAlliance: {
    statement: 'ラブロフ外相は2024年5月18日、「中国との真の同盟」を築く考えを話し合う用意があると述べた',
    asserts: 'attribution',
    by: 'hasegawa',
  },
  earlyWarning: {
    statement: 'プーチン大統領は2019年10月、中国のミサイル攻撃早期警戒システムづくりをロシアが手伝っていると述べた',
    asserts: 'attribution',
    by: 'yoshida',
  },
} as const satisfies Record<string, DemoClaim>

export type ClaimKey = keyof typeof CLAIMS
