import ts from 'typescript';

/** What a program's file holds as data: strings, numbers, lists and objects. */
export type Literal =
  | string
  | number
  | boolean
  | null
  | undefined
  | Literal[]
  | { [key: string]: Literal };

/**
 * The values that a file of JavaScript or TypeScript gives names to, read from its text: nothing of it is run. What would
 * have to be computed is left out.
 */
export function literalsIn(source: string): Map<string, Literal> {
  const file = ts.createSourceFile('config.ts', source, ts.ScriptTarget.Latest, true);
  const scope: Scope = { declared: declarationsOf(file), steps: 0 };
  const values = new Map<string, Literal>();
  for (const [name, node] of scope.declared)
    if (!ts.isFunctionDeclaration(node)) values.set(name, read(node, scope));
  for (const exported of exportsOf(file)) values.set('default', read(exported, scope));
  return values;
}

interface Scope {
  declared: Map<string, ts.Expression | ts.FunctionDeclaration>;
  steps: number;
}

function declarationsOf({ statements }: ts.SourceFile): Scope['declared'] {
  const declared: Scope['declared'] = new Map();
  for (const statement of statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name)
      declared.set(statement.name.text, statement);
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(name) && initializer) declared.set(name.text, initializer);
  }
  return declared;
}

/** What stands behind `export default` and `module.exports =`. */
const exportsOf = (file: ts.SourceFile): ts.Expression[] =>
  file.statements.flatMap((statement) => {
    if (ts.isExportAssignment(statement)) return [statement.expression];
    if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression))
      return [];
    const { left, right } = statement.expression;
    return /^(module\.)?exports(\.default)?$/.test(left.getText(file)) ? [right] : [];
  });

function read(node: ts.Expression | undefined, scope: Scope): Literal {
  scope.steps += 1;
  // Names may lead to each other without end.
  if (!node || scope.steps > 50_000) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (ts.isArrayLiteralExpression(node))
    return node.elements.map((element) => read(element, scope));
  if (ts.isObjectLiteralExpression(node)) return readObject(node, scope);
  if (ts.isIdentifier(node)) return readNamed(node.text, scope);
  if (ts.isCallExpression(node)) return readCall(node, scope);
  const isWrapped =
    ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node);
  return isWrapped ? read(node.expression, scope) : undefined;
}

function readNamed(name: string, scope: Scope): Literal {
  const node = scope.declared.get(name);
  return node && !ts.isFunctionDeclaration(node) ? read(node, scope) : undefined;
}

function readObject(node: ts.ObjectLiteralExpression, scope: Scope): Literal {
  const pairs = node.properties.flatMap((property): [string, Literal][] => {
    if (ts.isShorthandPropertyAssignment(property))
      return [[property.name.text, readNamed(property.name.text, scope)]];
    if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return [];
    return [[property.name.text, read(property.initializer, scope)]];
  });
  return Object.fromEntries(pairs);
}

/** `defineConfig(…)` is its argument, a function of the file what it returns. */
function readCall({ expression, arguments: given }: ts.CallExpression, scope: Scope): Literal {
  const own = ts.isIdentifier(expression) ? scope.declared.get(expression.text) : undefined;
  const body = own && ts.isFunctionDeclaration(own) ? own.body : undefined;
  const returned = body?.statements.find(ts.isReturnStatement)?.expression;
  return read(returned ?? given[0], scope);
}
