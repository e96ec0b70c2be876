-- Who may do what in the database. The three groups belong to the cluster; the migrator makes the login users members.
-- Created one by one, because another database of the same cluster may be creating them at this moment.
do $$
declare wanted text;
begin
  foreach wanted in array array['quanjian_app', 'quanjian_sequencer', 'quanjian_eraser'] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
      end if;
    exception when duplicate_object or unique_violation then
      raise notice 'role % was created by another process', wanted;
    end;
  end loop;
end $$;

create schema if not exists quanjian;
create schema if not exists auth;
revoke all on schema public from public;
grant usage on schema quanjian to quanjian_app, quanjian_sequencer, quanjian_eraser;
grant usage on schema auth to quanjian_app;
