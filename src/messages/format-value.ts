import type { Language, Unit } from './message.js';

const formatters = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) {
    // What rounds to nothing has no sign.
    found = new Intl.NumberFormat(language, { signDisplay: 'negative', ...options });
    formatters.set(key, found);
  }
  return found;
}

function fractionDigits(value: number, significant: number): number {
  const magnitude = Math.abs(value);
  if (magnitude === 0 || magnitude >= 10 ** (significant - 1)) return 0;
  return Math.min(8, significant - 1 - Math.floor(Math.log10(magnitude)));
}

/** People are whole, those expected or on average too; of a few a fraction says what a whole number cannot. */
function peopleDigits(value: number): number {
  return Number.isInteger(value) || Math.abs(value) >= 10 ? 0 : 2;
}

/** Currency codes are shown as codes where the language's symbol would be mistaken (¥ is yuan and yen). */
function money(value: number, language: Language, currency: string | null | undefined): string {
  const digits = Math.abs(value) >= 100_000 ? 0 : 2;
  const shown = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (currency && /^[A-Z]{3}$/.test(currency)) {
    return numberFormat(language, { style: 'currency', currency, ...shown }).format(value);
  }
  return numberFormat(language, shown).format(value);
}

/**
 * Writes one value in its unit, the same everywhere it is shown.
 *
 * Counts have no decimals (their means two; people from 10 on none), shares are per cent with one decimal (more when they are small), money has cents below
 * 100,000, other numbers three significant digits. `null` and NaN are written as a dash: unknown is never 0.
 *
 * @example formatValue(0.0532, 'share', 'en') // => '5.3%'
 */
export function formatValue(
  value: number | string | boolean | null | undefined,
  unit: Unit,
  language: Language,
  currency?: string | null,
): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (typeof value === 'string') return value;
  if (!Number.isFinite(value)) return '–';
  switch (unit) {
    case 'customers':
      return numberFormat(language, { maximumFractionDigits: peopleDigits(value) }).format(value);
    case 'orders':
    case 'count':
      return numberFormat(language, { maximumFractionDigits: Number.isInteger(value) ? 0 : 2 }).format(value);
    case 'share': {
      const percent = Math.abs(value * 100);
      const digits = percent === 0 || percent >= 1 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(percent)));
      return numberFormat(language, {
        style: 'percent',
        minimumFractionDigits: 1,
        maximumFractionDigits: digits,
      }).format(value);
    }
    case 'money':
      return money(value, language, currency);
    case 'days':
      return numberFormat(language, { maximumFractionDigits: 1 }).format(value);
    default:
      return numberFormat(language, {
        maximumFractionDigits: Number.isInteger(value) ? 0 : fractionDigits(value, 3),
      }).format(value);
  }
}
