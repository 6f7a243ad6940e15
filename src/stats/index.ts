export { adjustedRand } from './adjusted-rand.js';
export {
  type BassFit,
  type BassIntervals,
  type BassParameters,
  bassIntervals,
  bassPeak,
  bassShare,
  fitBass,
} from './bass.js';
export { benjaminiHochberg } from './benjamini-hochberg.js';
export { bestMatching } from './best-matching.js';
export {
  type BetaBinomialFit,
  type BetaBinomialOptions,
  bootstrapBetaBinomial,
  fitBetaBinomial,
} from './beta-binomial.js';
export type { GroupCounts } from './beta-binomial-likelihood.js';
export { betaCdf, betaDensity, betaQuantile, betaUpperTail } from './beta-distribution.js';
export { type BetaPrior, betaBinomialLogLikelihood, posterior, posteriorOverPriors, shapes } from './beta-prior.js';
export { type BfgsOptions, bfgs } from './bfgs.js';
export { binomialCdf, binomialUpperTail, lnBinomialDensity } from './binomial-distribution.js';
export { blockSum } from './block-sum.js';
export { type BootstrapInterval, type BootstrapOptions, bootstrapInterval, drawCounts } from './bootstrap.js';
export { type Bunching, type BunchingBin, type BunchingOptions, bunching, fewestForBunching } from './bunching.js';
export { cholesky, invertPositive } from './cholesky.js';
export { cohensKappa, type TwoJudgements } from './cohens-kappa.js';
export { type ConcentrationIntervalOptions, giniInterval, topShareInterval } from './concentration-interval.js';
export { digamma, trigamma } from './digamma.js';
export { fisherUpperTail, lnFisherUpperTail, type Overlap } from './fisher.js';
export { gaussLegendre, type QuadratureRule } from './gauss-legendre.js';
export { gower, type MixedColumn, mixedColumn } from './gower.js';
export { lnHypergeometric } from './hypergeometric.js';
export { type ImplicitAlsOptions, type ImplicitFactors, implicitAls, type Strengths } from './implicit-als.js';
export { betaLogTails, type LogTails } from './incomplete-beta.js';
export { gammaCdf, gammaLogTails, gammaQuantile, gammaUpperTail } from './incomplete-gamma.js';
export { type Interval, wilson } from './interval.js';
export { type Isotonic, isotonicAt, isotonicFit } from './isotonic.js';
export { clusterMeans, type KMeans, type KMeansOptions, kMeans } from './k-means.js';
export { lnBeta, lnChoose, lnRising } from './ln-beta.js';
export { lnGamma, stirlingError } from './ln-gamma.js';
export { log1mExp, log1pExp, logSumExp } from './log-sum.js';
export {
  casesHolding,
  gini,
  giniSorted,
  type LorenzCurve,
  lorenzCurve,
  topShare,
  topShareSorted,
} from './lorenz.js';
export { partitionAroundMedoids } from './medoids.js';
export { type NelderMeadOptions, nelderMead, type Optimum } from './nelder-mead.js';
export { newcombe, type Trials } from './newcombe.js';
export { erf, erfc, normalCdf, normalQuantile } from './normal.js';
export { nearestCentres, type Points, squaredDistance, takePoints } from './points.js';
export { type PrincipalComponents, principalComponents, projected } from './principal-components.js';
export { areaUnderCurve, brierScore, calibrationError } from './probability-scores.js';
export { median, quantile, quantileSorted, quantiles, sortedCopy } from './quantile.js';
export { createRandom, type Random } from './random.js';
export { pearson, rank, spearman } from './rank.js';
export {
  type LogisticFit,
  linearPredictor,
  logistic,
  predictorError,
  type RidgeLogisticOptions,
  ridgeLogistic,
} from './ridge-logistic.js';
export { riskRatio } from './risk-ratio.js';
export { type StratifiedDifference, type Stratum, stratifiedDifference } from './stratified-difference.js';
export { studentHalfWidth } from './student.js';
export { mean, type Summary, summary } from './summary.js';
export { seedState, type XoshiroState, xoshiro128 } from './xoshiro.js';
