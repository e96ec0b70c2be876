-- Who is recused on a matter neither reads nor finds it, from then on, in a room and outside of one; and not only while a
-- room has it under discussion. Found by person with every request.
drop table room_items;
alter table room_recusals rename to recusals;
alter table recusals rename constraint room_recusals_pkey to recusals_pkey;
create index recusals_by_person on recusals (jurisdiction, person);
