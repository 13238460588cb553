'use client'
// Everybody of the installation, with what an administrator can do about them.
import { UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Person } from '@/core/person.schema'
import type { Problem } from '../api'
import { Section } from '../frame/page-body'
import { ProblemBanner } from '../problem-banner'
import { Avatar } from '../ui/avatar'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { LinkDialog, type MadeLink } from './link-dialog'
import { NewPersonDialog } from './new-person-dialog'
import { PersonActions } from './person-actions'

export function PeopleList({ people, selfId }: { people: Person[]; selfId: string }) {
  const t = useTranslations('admin')
  const [link, setLink] = useState<MadeLink | null>(null)
  const [isAdding, setAdding] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  return (
    <Section
      title={t('people')}
      aside={
        <Button size="sm" icon={<UserPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          {t('addPerson')}
        </Button>
      }
    >
      <div className="mb-3 empty:hidden">
        <ProblemBanner problem={problem} />
      </div>
      <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
        {people.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2.5 sm:px-4">
            <Avatar name={person.name} id={person.id} />
            <div className="grid min-w-0 flex-1">
              <span className={person.disabledAt === null ? 'font-medium' : 'text-ink-3 line-through'}>
                {person.name}
              </span>
              <span className="text-xs text-ink-3">{person.handle}</span>
            </div>
            <div className="flex flex-wrap items-center gap-1.5">
              {person.isAdmin && <Badge tone="accent">{t('isAdmin')}</Badge>}
              {person.isDemo && <Badge>{t('isDemo')}</Badge>}
              {person.disabledAt !== null && <Badge tone="danger">{t('isDisabled')}</Badge>}
              <PersonActions person={person} isSelf={person.id === selfId} onLink={setLink} onProblem={setProblem} />
            </div>
          </li>
        ))}
      </ul>
      <LinkDialog link={link} onClose={() => setLink(null)} />
      <NewPersonDialog open={isAdding} onOpen={setAdding} onLink={setLink} />
    </Section>
  )
}
