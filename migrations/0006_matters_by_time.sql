-- The list of matters goes by the time that its acts claim, over all procedures: a page is read off the index in order.
create index matters_by_time on matters (jurisdiction, last_claimed_at desc, matter desc);
drop index matters_by_procedure;
