/**
 * Names of products where order lines alone tell them: of several spellings the most frequent, the first of equals.
 *
 * Order lines name a product by what was written that day, "damaged" and "?" among it. One rule for all answers, so that a
 * product bears one name in a report.
 *
 * @param orders - what follows FROM: order lines with product_id and product_name
 * @returns a query in brackets with product_id and name, one row a product
 */
export function productSpellings(orders: string): string {
  return (
    `(SELECT product_id, name FROM (SELECT product_id, trim(product_name) AS name, row_number() OVER (PARTITION BY product_id ` +
    `ORDER BY count(*) DESC, trim(product_name)) AS place FROM ${orders} WHERE product_id IS NOT NULL AND trim(product_name) <> '' ` +
    `GROUP BY product_id, trim(product_name)) AS spelt WHERE place = 1)`
  );
}
