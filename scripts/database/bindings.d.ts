/**
 * What worker/ binds, by the names that it knows from its runtime's own types. Those types as a whole would stand
 * against Node's here.
 */
declare type D1Database = import('@cloudflare/workers-types').D1Database;
declare type D1PreparedStatement = import('@cloudflare/workers-types').D1PreparedStatement;
