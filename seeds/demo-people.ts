// The people of the demo project and the two projects they work in.
import type { DemoPerson, DemoProject } from './demo-shape'

export type PersonKey = 'eguchi' | 'mitamura' | 'hasegawa' | 'yoshida' | 'oshiro' | 'hayakawa'

/** Sign-in name = key. One administrator, one lead, three reviewers, one viewer. */
export const PEOPLE: Record<PersonKey, DemoPerson> = {
  eguchi: { handle: 'eguchi', name: '江口 直樹', isAdmin: true, role: null },
  mitamura: { handle: 'mitamura', name: '三田村 玲子', isAdmin: false, role: 'lead' },
  hasegawa: { handle: 'hasegawa', name: '長谷川 澪', isAdmin: false, role: 'reviewer' },
  yoshida: { handle: 'yoshida', name: '𠮷田 悠', isAdmin: false, role: 'reviewer' },
  oshiro: { handle: 'oshiro', name: '大城 健', isAdmin: false, role: 'reviewer' },
  hayakawa: { handle: 'hayakawa', name: '早川 実', isAdmin: false, role: 'viewer' },
}

const GUIDELINES = `1. 記事が何を主張しているかを、書き手の意見から切り分けて読みます。
2. 「裏付けあり」は、記事とは独立した資料で確かめられたときだけに使います。記事が情報源を挙げていること自体は裏付けになりません。
3. 「検証不能」は、入手できる資料では真偽を確定できないという意味です。誤りという意味ではありません。理由を必ず選びます。
4. 「反証あり」には、否定する資料を付けます。記事が書かれた時点に照らして判定します。
5. 「◯◯が述べた」という発言の有無と、発言の中身は別の判定です。「発言・掲載の有無」と「内容」を使い分けます。
6. 媒体がいくつあっても、大元の情報源が同じなら一つと数えます。情報の経路を元までたどってください。
7. 意見、予測、比喩、問いかけは検証対象外にします。
8. 説明は、読者が資料に当たり直せるように具体的に書きます。書き手や媒体の評価は書きません。`

/** The project of the five articles. */
export const MAIN_PROJECT: DemoProject = {
  name: '中ロ関係報道の検証',
  description:
    'ウクライナ侵攻と中ロ関係を扱った日本語の記事5本を検証するデモ用プロジェクトです。記事の文章はデモのために書き起こしたもので、実在の媒体や人物の文章ではありません。判定も使い方を示すための例です。',
  guidelines: GUIDELINES,
  members: (['mitamura', 'hasegawa', 'yoshida', 'oshiro', 'hayakawa'] as const).map((person) => ({
    person,
    role: PEOPLE[person].role ?? 'viewer',
  })),
}

/** A second project, where 大城 leads and 早川 learns: untouched copies of two of the texts. */
export const PRACTICE_PROJECT: DemoProject = {
  name: '判定の練習',
  description: '新しく加わった検証者が同じ記事で判定を試すためのデモ用プロジェクトです。',
  guidelines: GUIDELINES,
  members: [
    { person: 'oshiro', role: 'lead' },
    { person: 'hayakawa', role: 'reviewer' },
  ],
}
