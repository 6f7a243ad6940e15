import type { Texts } from '../message.js';

export const crossSellBayesTexts = {} as const satisfies Texts;
