-- rill.lua - rill in Neovim (0.7 and later): starts `rill lsp` for C++ and shows the lowered code in a window beside the source.
--
--   require('rill').setup { cmd = { 'rill', 'lsp' }, settings = { flags = { '-std=c++17' } } }
--   :RillLowered     the lowered code beside; it follows what you type, and what belongs to the cursor's line is marked in both
--   :RillExplain     the report of `rill explain`
local M = {}

local SUFFIX = '.lowered.cpp'
local space = vim.api.nvim_create_namespace('rill')
local options = { cmd = { 'rill', 'lsp' }, settings = {} }
local client_id
local maps = {} -- by the source's path: what rill/lowered has answered
local changing = false

local function client() return client_id and vim.lsp.get_client_by_id(client_id) end

-- The path of the source of a buffer with lowered code; nil for others.
local function source_of(buffer)
  local name = vim.api.nvim_buf_get_name(buffer)
  local path = name:match('^rill://(.*)$')
  return path and path:sub(-#SUFFIX) == SUFFIX and path:sub(1, -#SUFFIX - 1) or nil
end

local function lowered_buffer(path)
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_get_name(buffer) == 'rill://' .. path .. SUFFIX then return buffer end
  end
end

local function source_buffer(path)
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_get_name(buffer) == path then return buffer end
  end
end

local function fill(buffer, text)
  changing = true
  vim.bo[buffer].modifiable = true
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, vim.split((text:gsub('\n$', '')), '\n', { plain = true }))
  vim.bo[buffer].modifiable = false
  vim.bo[buffer].modified = false
  changing = false
end

-- Asks for the lowered code of `path`, and shows it in its buffer.
local function refresh(path, after)
  local buffer, server = lowered_buffer(path), client()
  if not buffer or not server then return end
  server.request('rill/lowered', { uri = vim.uri_from_fname(path) }, function(problem, result)
    if problem or not result or not vim.api.nvim_buf_is_valid(buffer) then return end
    if type(result.text) ~= 'string' then
      vim.notify('rill: there is no lowered code yet, because the source does not compile', vim.log.levels.WARN)
      return
    end
    maps[path] = result
    fill(buffer, result.text)
    M.mark()
    if after then after() end
  end, source_buffer(path) or 0)
end

-- Marks in both buffers what belongs to the line of the cursor. A row of the map: line, columns in the lowered code; source, line, columns.
function M.mark()
  local buffer = vim.api.nvim_get_current_buf()
  local path = source_of(buffer) or vim.api.nvim_buf_get_name(buffer)
  local result, lowered, source = maps[path], lowered_buffer(path), source_buffer(path)
  if changing or not result or not lowered or not source or type(result.map) ~= 'table' then return end
  local line = vim.api.nvim_win_get_cursor(0)[1] - 1
  local column = buffer == lowered and 1 or 5
  vim.api.nvim_buf_clear_namespace(lowered, space, 0, -1)
  vim.api.nvim_buf_clear_namespace(source, space, 0, -1)
  local first
  for _, row in ipairs(result.map.mappings) do
    if row[column] == line and vim.uri_to_fname(result.map.sources[row[4] + 1]) == path then
      vim.api.nvim_buf_add_highlight(lowered, space, 'Visual', row[1], 0, -1)
      vim.api.nvim_buf_add_highlight(source, space, 'Visual', row[5], 0, -1)
      first = first or row
    end
  end
  if not first then return end
  local other, target = buffer == lowered and source or lowered, buffer == lowered and first[5] or first[1]
  for _, window in ipairs(vim.fn.win_findbuf(other)) do
    pcall(vim.api.nvim_win_set_cursor, window, { target + 1, 0 })
  end
end

function M.show_lowered(argument)
  local path = argument and argument.uri and vim.uri_to_fname(argument.uri) or vim.api.nvim_buf_get_name(0)
  local here = vim.api.nvim_get_current_win()
  local buffer = lowered_buffer(path)
  if not buffer or #vim.fn.win_findbuf(buffer) == 0 then
    vim.cmd('vertical rightbelow split')
    vim.cmd('edit ' .. vim.fn.fnameescape('rill://' .. path .. SUFFIX))
    vim.api.nvim_set_current_win(here)
  else
    refresh(path)
  end
end

function M.explain()
  local path, server = vim.api.nvim_buf_get_name(0), client()
  if not server then return end
  server.request('rill/explain', { uri = vim.uri_from_fname(path) }, function(problem, result)
    if problem or not result or type(result.text) ~= 'string' then return end
    vim.cmd('vertical rightbelow new')
    vim.bo.buftype, vim.bo.bufhidden = 'nofile', 'wipe'
    fill(0, result.text)
  end, 0)
end

local function attach(buffer)
  if not client() then
    client_id = vim.lsp.start_client {
      name = 'rill',
      cmd = options.cmd,
      root_dir = options.root_dir or vim.fn.getcwd(),
      init_options = options.settings,
      settings = { rill = options.settings },
      on_exit = function() client_id = nil end,
      handlers = {
        ['rill/didLower'] = function(_, event) refresh(vim.uri_to_fname(event.uri)) end,
        ['rill/status'] = function() end,
        ['workspace/textDocumentContent/refresh'] = function() return vim.NIL end,
        ['workspace/codeLens/refresh'] = function()
          vim.lsp.codelens.refresh()
          return vim.NIL
        end,
      },
    }
  end
  if client_id then vim.lsp.buf_attach_client(buffer, client_id) end
end

function M.setup(given)
  options = vim.tbl_extend('force', options, given or {})
  vim.lsp.commands['rill.showLowered'] = function(command) M.show_lowered(command.arguments and command.arguments[1]) end
  local group = vim.api.nvim_create_augroup('rill', {})
  vim.api.nvim_create_autocmd('FileType', {
    group = group,
    pattern = 'cpp',
    callback = function(event)
      if vim.bo[event.buf].buftype == '' and not source_of(event.buf) then attach(event.buf) end
    end,
  })
  vim.api.nvim_create_autocmd('BufReadCmd', {
    group = group,
    pattern = 'rill://*',
    callback = function(event)
      local buffer = event.buf
      vim.bo[buffer].buftype, vim.bo[buffer].swapfile, vim.bo[buffer].syntax = 'nofile', false, 'cpp'
      refresh(source_of(buffer))
    end,
  })
  vim.api.nvim_create_autocmd({ 'CursorMoved', 'CursorMovedI' }, { group = group, pattern = { '*.cpp', '*.h', '*.hpp', 'rill://*' }, callback = M.mark })
  vim.api.nvim_create_user_command('RillLowered', function() M.show_lowered() end, {})
  vim.api.nvim_create_user_command('RillExplain', M.explain, {})
end

return M
