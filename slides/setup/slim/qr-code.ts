import { later } from './later.ts'

/** The QR code, which the first slide need not wait for; once for all slides, or each would wait anew. */
export const QrCode = later(() => import('../../components/QrCode.vue'))
