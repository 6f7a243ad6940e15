import type { CardPart } from './card-part.js';
import { clvPart } from './parts/clv-part.js';
import { lifecyclePart } from './parts/lifecycle-part.js';
import { rfmPart } from './parts/rfm-part.js';
import { tiersPart } from './parts/tiers-part.js';
import { valueGradePart } from './parts/value-grade-part.js';
import { wordPart } from './parts/word-part.js';

/** What stands on the card, in this order. The first must know every customer with an order line. */
export const cardParts: readonly CardPart[] = [rfmPart, lifecyclePart, valueGradePart, tiersPart, clvPart, wordPart];
