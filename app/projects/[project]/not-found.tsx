import { NotHere } from '@/components/frame/not-here'

export default NotHere
