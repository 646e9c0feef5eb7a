import { expect, test } from 'vitest'
import { prefilled } from '../../design/forms.tsx'
import { plainShell, readQr, wordsOf } from '../../design/testing.ts'
import { SecondStepView } from './second-step.tsx'

const address =
  'otpauth://totp/Ch%E1%BB%A7%20L%E1%BB%B1c:lan@example.vn?secret=GEZDGNBVGY3TQOJQ&issuer=Ch%E1%BB%A7%20L%E1%BB%B1c&digits=6&period=30'

test.each(['vi', 'en'] as const)(
  'the key is shown to be scanned and to be typed, and both are the same: %s',
  async language => {
    const asked = {
      next: '/',
      setUp: { address, recoveryCodes: ['abcd-efgh'] },
      filling: prefilled(language),
    }
    const page = await (<SecondStepView shell={plainShell(language)} asked={asked} />).toString()
    expect(readQr(/<svg class="qr".*?<\/svg>/s.exec(page)?.[0] ?? '')).toBe(address)
    expect(wordsOf(page)).toContain('GEZD GNBV GY3T QOJQ')
    expect(wordsOf(page)).toContain('abcd-efgh')
    expect(page).not.toContain('style=')
  },
)
