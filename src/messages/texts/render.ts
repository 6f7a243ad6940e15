import type { Texts } from '../message.js';

export const renderTexts = {} as const satisfies Texts;
