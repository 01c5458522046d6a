import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Value } from './engine.js';

interface Column { property: string; name: string; encode: (value: Value) => Value }
interface Shape { table: string; columns: Column[] }

const shapes = new WeakMap<EntityMetadata, Shape>();

/** Table and columns of an entity, as TypeORM knows them. */
export function shapeOf(source: DataSource, entity: EntityTarget<ObjectLiteral>): Shape {
  const metadata = source.getMetadata(entity);
  let shape = shapes.get(metadata);
  if (shape === undefined) {
    shape = {
      table: metadata.tableName,
      columns: metadata.columns.map(({ propertyName: property, databaseName: name, transformer }) => {
        const [codec] = [transformer].flat();
        return { property, name, encode: (value: Value) => (codec === undefined ? value : (codec.to(value) as Value)) };
      }),
    };
    shapes.set(metadata, shape);
  }
  return shape;
}

/** Property names to column names, in the shape's order; narrative passes its codec. `whole` fills what is absent with null. */
export function stored(source: DataSource, entity: EntityTarget<ObjectLiteral>, values: ObjectLiteral, whole: boolean): Record<string, Value> {
  const row: Record<string, Value> = {};
  for (const { property, name, encode } of shapeOf(source, entity).columns) {
    if (whole || property in values) row[name] = encode((values[property] as Value | undefined) ?? null);
  }
  return row;
}
