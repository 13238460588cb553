// People, their roles, projects. Password hashes, session epochs and link tokens live in tables of their own.
import { z } from 'zod'
import { Id, Line, Time, Version, Words } from './record.schema'
import { LOCALES, MARKS, ROLES, WEIGHTS } from './words'

export const Person = z.object({
  id: Id,
  /** Sign-in name: lower case, unique. */
  handle: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,31}$/),
  name: Line(80).min(1),
  locale: z.enum(LOCALES).nullable(),
  isAdmin: z.boolean(),
  /** Made by the demo project: an admin may view as this person. */
  isDemo: z.boolean(),
  disabledAt: Time.nullable(),
  createdAt: Time,
  version: Version,
})
export type Person = z.infer<typeof Person>

/** Approvals a mark of a weight needs; a lead's approval alone suffices where `orLead`. */
export const ApprovalRule = z.object({ approvals: z.int().min(1).max(5), orLead: z.boolean() })

/** A project's rules. `approvals` overrides the default of design §1 (1; contradicted or central: 2, or a lead). */
export const Policy = z.object({
  approvals: z
    .array(z.object({ mark: z.enum(MARKS).nullable(), weight: z.enum(WEIGHTS).nullable(), rule: ApprovalRule }))
    .max(16),
})
export type Policy = z.infer<typeof Policy>

export const Project = z.object({
  id: Id,
  name: Line(120).min(1),
  description: Words(2000),
  /** 判定基準, shown to reviewers. */
  guidelines: Words(20000),
  policy: Policy,
  isDemo: z.boolean(),
  createdAt: Time,
  version: Version,
})
export type Project = z.infer<typeof Project>

export const Member = z.object({ projectId: Id, personId: Id, role: z.enum(ROLES), version: Version })
export type Member = z.infer<typeof Member>
