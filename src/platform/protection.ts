import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import type { Framing } from './pages.ts'
import type { Actor } from './work.ts'

const nobody: never[] = []

/** What a browser may do with our pages: nothing from elsewhere, no script without the nonce, no frame, no device. */
export const protect = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'", NONCE],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  // Where somebody searched is nobody's business outside; inside, forms say where they come from.
  referrerPolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
  permissionsPolicy: {
    accelerometer: nobody,
    camera: nobody,
    displayCapture: nobody,
    geolocation: nobody,
    gyroscope: nobody,
    magnetometer: nobody,
    microphone: nobody,
    midi: nobody,
    payment: nobody,
    publickeyCredentialsGet: ['self'],
    usb: nobody,
  },
})

/** Before `protect`: what a page that shows a document of ours beside its words, and that document, need beyond it. */
export const letFrame: MiddlewareHandler<{ Variables: { framing?: Framing } }> = async (context, next) => {
  await next()
  const framing = context.get('framing')
  const policy = context.res.headers.get('content-security-policy') ?? ''
  if (framing === 'frames') context.header('content-security-policy', `${policy}; frame-src 'self'`)
  if (framing !== 'framed') return
  context.header('x-frame-options', 'SAMEORIGIN')
  context.header('content-security-policy', documentPolicy(context.res.headers.get('content-type') ?? ''))
}

/** Nothing in a document may run or reach out; a sandbox would also keep the browser's own PDF viewer from opening. */
const documentPolicy = (type: string): string => {
  const closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
  return type === 'application/pdf'
    ? `${closed}; object-src 'self'; style-src 'unsafe-inline'`
    : `${closed}; sandbox`
}

/** Longer than any search or filter of ours. */
const LONGEST_ADDRESS = 4096

export const refuseLongAddress: MiddlewareHandler = async ({ req }, next) => {
  if (req.url.length > LONGEST_ADDRESS) throw new HTTPException(414)
  await next()
}

/** After the routes of an address: it exists, and does not take this method. */
export const refuseOtherMethods =
  (methods: readonly string[]): MiddlewareHandler =>
  () => {
    throw new HTTPException(405, { cause: methods.join(', ') })
  }

/**
 * A form that came back with mistakes stands at the address it was sent to: who changes the language there or loads it
 * again comes to the page that the form is on.
 */
export const leadToPageAbove = (
  path: string,
  methods: ReadonlyMap<string, readonly string[]>,
): MiddlewareHandler => {
  const parts = path.split('/')
  const above = parts
    .map((_, at) => parts.slice(0, at).join('/'))
    .findLast(each => methods.get(each)?.includes('GET') === true)
  return async ({ req, redirect }, next) => {
    if (above === undefined || req.path.startsWith('/api/')) return next()
    const { pathname, search } = new URL(req.url)
    return redirect(`${pathname.split('/').slice(0, above.split('/').length).join('/')}${search}`, 303)
  }
}

/**
 * Unless a page says how long it keeps: what a signed-in person sees is stored nowhere, so that the next at the same
 * machine cannot go back to it; what a visitor sees is asked for again.
 */
export const keepPrivate: MiddlewareHandler<{ Variables: { identity: { actor: Actor } } }> = async (
  context,
  next,
) => {
  await next()
  if (context.res.headers.has('cache-control')) return
  const isVisitor = context.get('identity').actor.kind === 'visitor'
  context.header('cache-control', isVisitor ? 'private, no-cache' : 'no-store')
}
