/** The forms in which a report is read; lists, results and manifest are always written. */
export const reportFormats = ['html', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];
