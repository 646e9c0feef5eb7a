import { pathOf, QUIET, qrModules } from './qr-modules.ts'

interface QrCodeProps {
  readonly text: string
  /** What it leads to, for who cannot see it; the same must stand beside it as text. */
  readonly label: string
}

/** Dark on light in the dark theme too: readers of telephones do not take it the other way round. */
export const QrCode = ({ text, label }: QrCodeProps) => {
  const modules = qrModules(text)
  const whole = modules.size + 2 * QUIET
  const side = whole * 4
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${whole} ${whole}`}
      width={side}
      height={side}
      shape-rendering="crispEdges"
    >
      <rect width={whole} height={whole} fill="#fff" />
      <path d={pathOf(modules)} fill="#000" />
    </svg>
  )
}
