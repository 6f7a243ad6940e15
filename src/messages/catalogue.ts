import type { Texts } from './message.js';
import { actionsTexts } from './texts/actions.js';
import { analysisTexts } from './texts/analysis.js';
import { cliTexts } from './texts/cli.js';
import { codesTexts } from './texts/codes.js';
import { columnsTexts } from './texts/columns.js';
import { crossSellBayesTexts } from './texts/cross-sell-bayes.js';
import { crossSellBuyersTexts } from './texts/cross-sell-buyers.js';
import { crossSellIntentionTexts } from './texts/cross-sell-intention.js';
import { crossSellMechanismsTexts } from './texts/cross-sell-mechanisms.js';
import { crossSellNextProductTexts } from './texts/cross-sell-next-product.js';
import { crossSellRulesTexts } from './texts/cross-sell-rules.js';
import { customerTexts } from './texts/customer.js';
import { doctorTexts } from './texts/doctor.js';
import { engineTexts } from './texts/engine.js';
import { errorTexts } from './texts/errors.js';
import { influenceAdoptersTexts } from './texts/influence-adopters.js';
import { influenceAlertTexts } from './texts/influence-alert.js';
import { influenceCentralityTexts } from './texts/influence-centrality.js';
import { influenceCommunitiesTexts } from './texts/influence-communities.js';
import { influenceDiffusionTexts } from './texts/influence-diffusion.js';
import { influenceReferralTexts } from './texts/influence-referral.js';
import { influenceSeedingTexts } from './texts/influence-seeding.js';
import { influenceTraitsTexts } from './texts/influence-traits.js';
import { influenceTraitsTablesTexts } from './texts/influence-traits-tables.js';
import { intakeTexts } from './texts/intake.js';
import { mustBeTexts } from './texts/must-be.js';
import { mustBeAnalysesTexts } from './texts/must-be-analyses.js';
import { notebookTexts } from './texts/notebook.js';
import { renderTexts } from './texts/render.js';
import { reportTexts } from './texts/report.js';
import { retentionCohortsTexts } from './texts/retention-cohorts.js';
import { segmentAccountsTexts } from './texts/segment-accounts.js';
import { segmentAccountsTablesTexts } from './texts/segment-accounts-tables.js';
import { segmentClustersTexts } from './texts/segment-clusters.js';
import { segmentClvTexts } from './texts/segment-clv.js';
import { segmentClvTablesTexts } from './texts/segment-clv-tables.js';
import { segmentFeaturesTexts } from './texts/segment-features.js';
import { segmentLifecycleTexts } from './texts/segment-lifecycle.js';
import { segmentParetoTexts } from './texts/segment-pareto.js';
import { segmentPersonasTexts } from './texts/segment-personas.js';
import { segmentRfmTexts } from './texts/segment-rfm.js';
import { segmentTiersTexts } from './texts/segment-tiers.js';
import { segmentValueGradeTexts } from './texts/segment-value-grade.js';
import { segmentWordOfMouthTexts } from './texts/segment-word-of-mouth.js';
import { segmentWordOfMouthTablesTexts } from './texts/segment-word-of-mouth-tables.js';
import { simulateTexts } from './texts/simulate.js';
import { simulateCustomerStoriesTexts } from './texts/simulate-customer-stories.js';
import { simulateStoriesTexts } from './texts/simulate-stories.js';
import { simulateTablesTexts } from './texts/simulate-tables.js';

/** Every text of the project: one file per analysis or part, each with all languages side by side. */
export const catalogue: Texts = Object.assign(
  Object.create(null),
  actionsTexts,
  analysisTexts,
  cliTexts,
  codesTexts,
  columnsTexts,
  crossSellBayesTexts,
  crossSellIntentionTexts,
  crossSellNextProductTexts,
  crossSellBuyersTexts,
  crossSellMechanismsTexts,
  crossSellRulesTexts,
  customerTexts,
  doctorTexts,
  engineTexts,
  errorTexts,
  influenceAdoptersTexts,
  influenceAlertTexts,
  influenceCentralityTexts,
  influenceCommunitiesTexts,
  influenceDiffusionTexts,
  influenceReferralTexts,
  influenceSeedingTexts,
  influenceTraitsTexts,
  influenceTraitsTablesTexts,
  intakeTexts,
  mustBeTexts,
  mustBeAnalysesTexts,
  notebookTexts,
  renderTexts,
  reportTexts,
  retentionCohortsTexts,
  segmentLifecycleTexts,
  segmentClustersTexts,
  segmentFeaturesTexts,
  segmentClvTexts,
  segmentClvTablesTexts,
  segmentParetoTexts,
  segmentAccountsTexts,
  segmentAccountsTablesTexts,
  segmentPersonasTexts,
  segmentRfmTexts,
  segmentTiersTexts,
  segmentValueGradeTexts,
  segmentWordOfMouthTexts,
  segmentWordOfMouthTablesTexts,
  simulateTexts,
  simulateCustomerStoriesTexts,
  simulateStoriesTexts,
  simulateTablesTexts,
);
