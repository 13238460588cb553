'use client'
// The buttons over the text that open what looks over it. What they open is loaded on use.
import { Search, Type } from 'lucide-react'
import { useTranslations } from 'next-intl'
import dynamic from 'next/dynamic'
import { IconButton } from '../ui/icon-button'
import { Popover } from '../ui/popover'
import type { Tool } from './state'
import { openFind } from './tools'
import { useReader, useSession } from './use-reader'

const loading = () => null
const ComfortForm = dynamic(() => import('./comfort-form').then((module) => module.ComfortForm), { loading })

export function ToolButtons() {
  const t = useTranslations()
  const { store } = useSession()
  const tool = useReader((state) => state.tool)
  const open = (name: Tool) => (isOpen: boolean) => store.set({ tool: isOpen ? name : null })
  return (
    <div className="flex items-center">
      <IconButton label={t('overview.find.title')} kbd="/" onClick={() => openFind(store)}>
        <Search size={18} aria-hidden />
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
