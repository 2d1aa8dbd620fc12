# The tutorial's server, for one client. Prints its port first.
import socket

s = socket.socket()
s.bind(('127.0.0.1', 0))
print(s.getsockname()[1])
s.listen(5)
c, address = s.accept()
c.send(b'Hello World')
c.close()
s.close()
