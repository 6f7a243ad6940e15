/** The models of how often customers buy and when they stop, told from x, t_x and T alone. */
export const purchaseModels = ['bg-nbd', 'mbg-nbd', 'pareto-nbd'] as const;
export type PurchaseModel = (typeof purchaseModels)[number];

/** A model with its four parameters, in the order of `parameterNames`; plain data, given to `pAlive` and `expectedPurchases`. */
export interface PurchaseParameters {
  readonly model: PurchaseModel;
  readonly values: Float64Array;
}

const droppingOut = ['r', 'alpha', 'a', 'b'] as const;

/** The papers' symbols: r and α of the purchase rate; a and b, or s and β, of the dropping out. */
export const parameterNames: {
  readonly [model in PurchaseModel]: readonly ['r', 'alpha', 'a' | 's', 'b' | 'beta'];
} = { 'bg-nbd': droppingOut, 'mbg-nbd': droppingOut, 'pareto-nbd': ['r', 'alpha', 's', 'beta'] };

/** Which of the parameters are times: they change with the unit. */
const times: { readonly [model in PurchaseModel]: readonly number[] } = {
  'bg-nbd': [1],
  'mbg-nbd': [1],
  'pareto-nbd': [1, 3],
};

/** The same model with its times counted in a unit of `days` days instead of days. */
export function inUnit({ model, values }: PurchaseParameters, days: number): PurchaseParameters {
  return { model, values: values.map((value, i) => (times[model].includes(i) ? value / days : value)) };
}

/**
 * How often a customer who is still there could have stopped: after each repeat purchase (BG/NBD), or after the first
 * purchase too (MBG/NBD, in which a customer who bought once may be gone).
 */
export function chancesToStop(model: PurchaseModel, x: number): number {
  return model === 'mbg-nbd' ? x + 1 : x;
}
