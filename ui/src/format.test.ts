import { expect, test } from 'vitest'
import { ago, cents, count, day, duration, exact, heading, money, number, percent, signed } from './format'

test('money is scaled to billions and millions, with two decimals', () => {
  expect(money(219148767051.04)).toBe('$219.15 bn')
  expect(money(833_240_000)).toBe('$833.24 m')
  expect(money(10_493_117)).toBe('$10.49 m')
  expect(money(1_520_000_000_000)).toBe('$1.52 tn')
  expect(money(45_210)).toBe('$45,210')
  expect(money(651.5)).toBe('$651.50')
  expect(money(0)).toBe('$0.00')
})

test('money that rounding lifts over a scale takes the next one', () => {
  expect(money(999_996_000)).toBe('$1.00 bn')
  expect(money(999_994_000)).toBe('$999.99 m')
})

test('money may be negative, and of another currency', () => {
  expect(money(-75_925_666.25)).toBe('\u2212$75.93 m')
  expect(money(-0.001)).toBe('$0.00')
  expect(money(2_500_000, 'EUR')).toBe('EUR 2.50 m')
})

test('what is unknown is a dash, never 0', () => {
  for (const unknown of [null, undefined, '', 'n/a', Number.NaN]) {
    expect([number(unknown), money(unknown), exact(unknown), percent(unknown), cents(unknown), signed(unknown), duration(unknown)]).toEqual(Array(7).fill('–'))
  }
  expect(day(null)).toBe('–')
  expect(number(0)).toBe('0')
})

test('numbers have commas and as many decimals as asked', () => {
  expect(number(12488)).toBe('12,488')
  expect(number(3.8106, 1)).toBe('3.8')
  expect(number('31997.5714', 0)).toBe('31,998')
  expect(number(-0.2)).toBe('0')
  expect(exact(10714.2857)).toBe('10,714.2857')
  expect(exact(0.00001234)).toBe('1.23e\u22125')
  expect(cents(409975216.83)).toBe('409,975,216.83')
})

test('shares, differences and counts', () => {
  expect(percent(0.5979)).toBe('59.8%')
  expect(signed(1203)).toBe('+1,203')
  expect(signed(-3.81, 1)).toBe('\u22123.8')
  expect(signed(0.04, 1)).toBe('±0.0')
  expect(count(1, 'warning')).toBe('1 warning')
  expect(count(2310, 'order')).toBe('2,310 orders')
})

test('durations and times past', () => {
  expect(duration(4.25)).toBe('4.3 s')
  expect(duration(41.9)).toBe('41 s')
  expect(duration(245)).toBe('4 min 05 s')
  expect(duration(7380)).toBe('2 h 03 min')
  const now = Date.parse('2026-11-28T14:30:00Z')
  expect(ago('2026-11-28T14:29:40Z', now)).toBe('just now')
  expect(ago('2026-11-28T14:18:00Z', now)).toBe('12 min ago')
  expect(ago('2026-11-28T09:18:00Z', now)).toBe('5 h ago')
})

test('a heading is the name in words', () => {
  expect(heading('release_date')).toBe('Release date')
})
