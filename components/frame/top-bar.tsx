'use client'
// The bar over every page of somebody signed in: product, project with its places, the queue with its count, me.
import { ChevronDown, Inbox } from 'lucide-react'
import { PageLink } from '../ui/page-link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Frame } from '@/core/views'
import { classes } from '../ui/classes'
import { LinkPending } from '../ui/link-pending'
import { Menu, MenuHeading, MenuLine, MenuLink } from '../ui/menu'
import { Logo } from './logo'
import { MeMenu } from './me-menu'

type Place = { href: string; label: string; isHere: boolean }

export function TopBar({ frame }: { frame: Frame }) {
  const t = useTranslations('frame')
  const common = useTranslations('common')
  const places = usePlaces(frame)
  return (
    <header
      data-noprint
      className="sticky top-0 z-30 flex h-(--bar-height) items-center gap-1 border-b border-line bg-paper px-2 sm:px-4"
    >
      <PageLink
        href="/projects"
        aria-label={t('toProjects')}
        className="flex h-9 shrink-0 items-center gap-2 rounded-md px-1.5 font-semibold tracking-tight no-underline hover:bg-hover"
      >
        <Logo className="size-6" />
        <span className={classes('font-serif text-md', frame.project && 'hidden lg:inline')}>{common('product')}</span>
      </PageLink>
      {frame.project && (
        <>
          <span aria-hidden className="hidden px-0.5 text-ink-3 sm:inline">
            /
          </span>
          <PageLink
            href={`/projects/${frame.project.id}`}
            className="hidden h-9 min-w-0 items-center rounded-md px-2 text-sm font-medium no-underline hover:bg-hover sm:flex"
          >
            <span className="truncate">{frame.project.name}</span>
            <LinkPending />
          </PageLink>
          <nav aria-label={t('places')} className="ml-2 hidden items-center gap-0.5 lg:flex">
            {places.map((place) => (
              <PlaceLink key={place.href} place={place} />
            ))}
          </nav>
          <div className="min-w-0 lg:hidden">
            <Menu
              trigger={
                <button
                  type="button"
                  aria-label={t('placesOf', { project: frame.project.name })}
                  className="flex h-9 max-w-full min-w-0 items-center gap-1 rounded-md border border-transparent px-2 text-sm font-medium hover:bg-hover"
                >
                  <span className="truncate sm:hidden">{frame.project.name}</span>
                  <span className="hidden text-ink-2 sm:inline">
                    {places.find((place) => place.isHere)?.label ?? t('places')}
                  </span>
                  <ChevronDown size={14} aria-hidden className="shrink-0 text-ink-3" />
                </button>
              }
            >
              <MenuHeading>{frame.project.name}</MenuHeading>
              {places.map((place) => (
                <MenuLink key={place.href} href={place.href}>
                  <span className={classes(place.isHere && 'font-semibold text-accent')}>{place.label}</span>
                </MenuLink>
              ))}
              <MenuLine />
              <MenuLink href="/projects">{t('toProjects')}</MenuLink>
            </Menu>
          </div>
        </>
      )}
      <div className="ml-auto flex shrink-0 items-center gap-1">
        {frame.project && <QueueLink projectId={frame.project.id} waiting={frame.waiting} />}
        <MeMenu frame={frame} />
      </div>
    </header>
  )
}

function usePlaces(frame: Frame): Place[] {
  const t = useTranslations('frame')
  const pathname = usePathname()
  if (frame.project === null) return []
  const home = `/projects/${frame.project.id}`
  const isUnder = (path: string) => pathname === path || pathname.startsWith(`${path}/`)
  return [
    {
      href: home,
      label: t('articles'),
      isHere: pathname === home || isUnder(`${home}/articles`) || isUnder(`${home}/import`),
    },
    { href: `${home}/claims`, label: t('claims'), isHere: isUnder(`${home}/claims`) },
    { href: `${home}/sources`, label: t('sources'), isHere: isUnder(`${home}/sources`) },
    { href: `${home}/settings`, label: t('settings'), isHere: isUnder(`${home}/settings`) },
  ]
}

function PlaceLink({ place }: { place: Place }) {
  return (
    <PageLink
      href={place.href}
      aria-current={place.isHere ? 'page' : undefined}
      className={classes(
        'relative flex h-9 items-center rounded-md px-2.5 text-sm no-underline transition-colors hover:bg-hover hover:text-ink',
        place.isHere
          ? 'font-medium text-ink after:absolute after:inset-x-2.5 after:-bottom-1.5 after:h-0.5 after:bg-accent'
          : 'text-ink-2',
      )}
    >
      {place.label}
      <LinkPending />
    </PageLink>
  )
}

function QueueLink({ projectId, waiting }: { projectId: string; waiting: number }) {
  const t = useTranslations('frame')
  const pathname = usePathname()
  const href = `/projects/${projectId}/queue`
  return (
    <PageLink
      href={href}
      aria-current={pathname === href ? 'page' : undefined}
      aria-label={t('queueWithCount', { count: waiting })}
      className="flex h-9 items-center gap-2 rounded-md px-2.5 text-sm text-ink-2 no-underline transition-colors hover:bg-hover hover:text-ink aria-[current=page]:text-ink"
    >
      <Inbox size={16} aria-hidden />
      <span className="hidden md:inline">{t('queue')}</span>
      {waiting > 0 && (
        <span className="inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-accent px-1.5 text-xs font-semibold text-on-accent">
          {waiting > 99 ? '99+' : waiting}
        </span>
      )}
      <LinkPending />
    </PageLink>
  )
}
