import type { Texts } from '../message.js';

export const doctorTexts = {} as const satisfies Texts;
