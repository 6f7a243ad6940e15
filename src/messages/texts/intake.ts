import type { Texts } from '../message.js';

export const intakeTexts = {} as const satisfies Texts;
