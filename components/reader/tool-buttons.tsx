'use client'
// The buttons over the text that open what looks over it. What they open is loaded on use.
import { ListChecks, ListFilter, Search, Type } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { IconButton } from '../ui/icon-button'
import { Popover } from '../ui/popover'
import { choicesIn } from './filter'
import type { Tool } from './state'
import { openFind, switchTool } from './tools'
import { useReader, useSession } from './use-reader'

const loading = () => null
const FilterPanel = dynamic(() => import('./filter-panel').then((module) => module.FilterPanel), { loading })
const ComfortForm = dynamic(() => import('./comfort-form').then((module) => module.ComfortForm), { loading })

export function ToolButtons() {
  const t = useTranslations()
  const { store } = useSession()
  const tool = useReader((state) => state.tool)
  const choices = useReader((state) => choicesIn(state.filter))
  const open = (name: Tool) => (isOpen: boolean) => store.set({ tool: isOpen ? name : null })
  return (
    <div className="flex items-center max-sm:order-last max-sm:-ml-3">
      <IconButton label={t('overview.find.title')} kbd="/" onClick={() => openFind(store)}>
        <Search size={18} aria-hidden />
      </IconButton>
      <Popover
        title={t('overview.filter.title')}
        isWide
        open={tool === 'filter'}
        onOpen={open('filter')}
        trigger={
          <IconButton
            label={choices === 0 ? t('overview.filter.title') : t('overview.filter.titleOn', { count: choices })}
            kbd="f"
            className={choices === 0 ? '' : 'bg-accent-soft text-accent'}
          >
            <ListFilter size={18} aria-hidden />
          </IconButton>
        }
      >
        <FilterPanel />
      </Popover>
      <IconButton
        label={t('overview.unmarked.title')}
        kbd="u"
        aria-pressed={tool === 'unmarked'}
        onClick={() => switchTool(store, 'unmarked')}
      >
        <ListChecks size={18} aria-hidden />
      </IconButton>
      <Popover
        title={t('comfort.title')}
        open={tool === 'comfort'}
        onOpen={open('comfort')}
        trigger={
          <IconButton label={t('comfort.title')}>
            <Type size={18} aria-hidden />
          </IconButton>
        }
      >
        <ComfortForm />
      </Popover>
    </div>
  )
}
