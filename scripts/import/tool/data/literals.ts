import ts from 'typescript';

/** What a program's file holds as data: strings, numbers, lists and objects. */
export type Literal =
  | string
  | number
  | boolean
  | undefined
  | Literal[]
  | { [key: string]: Literal };

/**
 * The values that a file of JavaScript or TypeScript gives names to, read from its text: nothing of it is run. What would
 * have to be computed is left out.
 */
export function literalsIn(source: string): Map<string, Literal> {
  const file = ts.createSourceFile('config.ts', source, ts.ScriptTarget.Latest, true);
  const declared = new Map<string, ts.Expression | ts.FunctionDeclaration>();
  const values = new Map<string, Literal>();
  let steps = 0;

  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name)
      declared.set(statement.name.text, statement);
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(name) && initializer) declared.set(name.text, initializer);
  }
  for (const [name, node] of declared)
    if (!ts.isFunctionDeclaration(node)) values.set(name, read(node));
  for (const statement of file.statements) {
    if (ts.isExportAssignment(statement)) values.set('default', read(statement.expression));
    if (ts.isExpressionStatement(statement) && ts.isBinaryExpression(statement.expression))
      if (/^(module\.)?exports(\.default)?$/.test(statement.expression.left.getText(file)))
        values.set('default', read(statement.expression.right));
  }
  return values;

  function read(node: ts.Expression | undefined): Literal {
    steps += 1;
    // Names may lead to each other without end.
    if (!node || steps > 50_000) return undefined;
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isNumericLiteral(node)) return Number(node.text);
    if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
    if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
    if (ts.isArrayLiteralExpression(node)) return node.elements.map((element) => read(element));
    if (ts.isObjectLiteralExpression(node)) return readObject(node);
    if (ts.isIdentifier(node)) return readNamed(node.text);
    if (ts.isCallExpression(node)) return readCall(node);
    const isWrapped =
      ts.isParenthesizedExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node);
    return isWrapped ? read(node.expression) : undefined;
  }

  function readNamed(name: string): Literal {
    const node = declared.get(name);
    return node && !ts.isFunctionDeclaration(node) ? read(node) : undefined;
  }

  function readObject(node: ts.ObjectLiteralExpression): Literal {
    const pairs = node.properties.flatMap((property): [string, Literal][] => {
      if (ts.isShorthandPropertyAssignment(property))
        return [[property.name.text, readNamed(property.name.text)]];
      if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return [];
      return [[property.name.text, read(property.initializer)]];
    });
    return Object.fromEntries(pairs);
  }

  /** `defineConfig(…)` is its argument, a function of the file what it returns. */
  function readCall({ expression, arguments: given }: ts.CallExpression): Literal {
    const own = ts.isIdentifier(expression) ? declared.get(expression.text) : undefined;
    const body = own && ts.isFunctionDeclaration(own) ? own.body : undefined;
    const returned = body?.statements.find(ts.isReturnStatement)?.expression;
    return read(returned ?? given[0]);
  }
}
