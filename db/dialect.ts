// Which database this process speaks to. drizzle-kit sets TENKYO_DIALECT, the app is told by DATABASE_URL.

export type Dialect = 'sqlite' | 'pg'

export function dialect(): Dialect {
  if (process.env.TENKYO_DIALECT === 'pg' || /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '')) return 'pg'
  return 'sqlite'
}
