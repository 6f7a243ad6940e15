export type { AdoptersTables } from './adopters/adopters-answer.js';
export type { AdopterClassRow, AdopterRow, ClaimRow, LaunchRow, PanelRow } from './adopters/adopters-tables.js';
export { adopters } from './adopters.js';
export type { AlertTables } from './alert/alert-answer.js';
export { alert } from './alert.js';
export { centrality } from './centrality.js';
export type { CentralityRow, CentralityTables, TopCentralityRow } from './centrality-tables.js';
export type { CommunitiesTables } from './communities/communities-answer.js';
export type {
  CommunityMemberRow,
  CommunityProfileRow,
  CommunityRoleRow,
  CommunityRow,
} from './communities/community-tables.js';
export { communities } from './communities.js';
export type { DiffusionTables } from './diffusion/diffusion-answer.js';
export { diffusion } from './diffusion.js';
export type { NetworkRow } from './network-rows.js';
export type { ReferralTables } from './referral/referral-answer.js';
export { referral } from './referral.js';
export type { SeedingTables, SeedRow } from './seeding/seeding-answer.js';
export { seeding } from './seeding.js';
export type { TraitsTables } from './traits/traits-material.js';
export { traits } from './traits.js';
